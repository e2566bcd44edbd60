import { z } from 'zod';
import { idSchema } from './id.ts';

/** A surface of notes answering one question. */
export const boardSchema = z.object({
  id: idSchema,
  question: z.string(),
  order: z.string(),
  /** Nobody moves anything. */
  frozen: z.boolean().default(false),
  /** Notes are counted but not shown, until the facilitator reveals them. */
  privateWriting: z.boolean().default(false),
  /** The note or cluster that fills the projector; null shows the whole board. */
  spotlight: idSchema.nullable().default(null),
});
export type Board = z.infer<typeof boardSchema>;
