import { z } from 'zod';
import { idSchema } from './id.ts';
import { noteColourSchema } from './note.ts';

export const clusterTitleLimit = 200;

/** A named group of notes. A sentence is welcome as its title. */
export const clusterSchema = z.object({
  id: idSchema,
  boardId: idSchema,
  title: z.string().max(clusterTitleLimit * 2),
  x: z.number(),
  y: z.number(),
  /** How many notes stand side by side in it. */
  columns: z.number().int().min(1).max(12),
  order: z.string(),
  /** It and its notes stay where they are until it is unlocked; absent is not locked. */
  locked: z.boolean().optional(),
  /** Absent is no colour of its own. */
  colour: noteColourSchema.optional(),
  /** Only its title and count are shown on the board; absent is open. */
  collapsed: z.boolean().optional(),
});
export type Cluster = z.infer<typeof clusterSchema>;
