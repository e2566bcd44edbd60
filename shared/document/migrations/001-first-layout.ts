import type { MigrationStep } from './migrate.ts';

/** The layout Rådslag was born with: nothing stands before it, so nothing is moved. */
export const step1: MigrationStep = { to: 1, why: 'the first layout', migrate: () => undefined };
