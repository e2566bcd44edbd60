import { defineConfig } from 'vitest/config';

/** A test that fails has failed: nothing is tried again, and what a test prints is shown. */
const strict = { environment: 'node', retry: 0, silent: false } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...strict,
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: 'test/unit/seed.ts',
        },
      },
      { test: { ...strict, name: 'contract', include: ['test/contract/**/*.test.ts'] } },
    ],
  },
});
