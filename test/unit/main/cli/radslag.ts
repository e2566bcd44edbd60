import { execFile } from 'node:child_process';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../../../main/cli/main.ts');

export type Said = { code: number; out: string; err: string };

/** Runs the command line as `npm run -s radslag --` does, and gives what it said. `env` is laid over the caller's. */
export function radslag(args: readonly string[], env: Record<string, string> = {}): Promise<Said> {
  const { INIT_CWD: _, ...inherited } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env: { ...inherited, ...env } }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
  });
}
