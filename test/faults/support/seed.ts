/** Each run damages other bytes; `RADSLAG_SEED=<number>`, as faults.ts prints it, damages the same again. */
export const seed = Number(process.env['RADSLAG_SEED'] ?? Date.now() % 2 ** 31);
