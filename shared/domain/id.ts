import { z } from 'zod';

/** Ids are made by whoever makes the thing (never in shared, which holds no randomness). */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
export type Id = z.infer<typeof idSchema>;
