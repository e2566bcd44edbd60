import { z } from 'zod';
import { idSchema } from './id.ts';

export const noteColours = ['yellow', 'green', 'blue', 'pink', 'purple', 'sand'] as const;
export const noteColourSchema = z.enum(noteColours);
export type NoteColour = z.infer<typeof noteColourSchema>;

/** Each colour has a shape mark, so that no meaning hangs on colour alone (DESIGN §7). */
export const noteMarks: Record<NoteColour, string> = {
  yellow: '●',
  green: '■',
  blue: '▲',
  pink: '◆',
  purple: '★',
  sand: '✚',
};

export const noteSourceSchema = z.enum(['typed', 'phone', 'paper', 'import']);
export type NoteSource = z.infer<typeof noteSourceSchema>;

/** Longest note, in code points. */
export const noteTextLimit = 2000;

/** Longest name of a table, in UTF-16 units. */
export const noteTableLimit = 40;

/** One idea. Its source, its table and its first wording never change. */
export const noteSchema = z.object({
  id: idSchema,
  boardId: idSchema,
  text: z.string().max(noteTextLimit * 2),
  /** The wording before the first edit; absent while the note has never been edited. */
  original: z.string().optional(),
  source: noteSourceSchema,
  table: z.string().max(noteTableLimit).optional(),
  colour: noteColourSchema,
  /** Top left corner in board units; used while the note is in no cluster. */
  x: z.number(),
  y: z.number(),
  clusterId: idSchema.nullable(),
  /** Place among the notes of its cluster, or of the board's list. */
  order: z.string(),
  /** The note that says the same and stands for this one; this one keeps its words and is never lost. */
  mergedInto: idSchema.optional(),
  /** Stays where it is until it is unlocked; absent is not locked. */
  locked: z.boolean().optional(),
  /** A voice that stands alone by the room's wish, in no cluster: never proposed for one. Absent is no. */
  alone: z.boolean().optional(),
  /** Milliseconds since 1970, by the laptop's clock: informative only. */
  createdAt: z.number(),
});
export type Note = z.infer<typeof noteSchema>;
