import { z } from 'zod';
import { idSchema } from './id.ts';

/** A suggestion for the grouping that was turned down, and is not made again. */
export const rejectionSchema = z.object({
  id: idSchema,
  boardId: idSchema,
  noteIds: z.array(idSchema),
  /** The cluster that the notes do not belong in; null: they are no cluster of their own. */
  clusterId: idSchema.nullable(),
});
export type Rejection = z.infer<typeof rejectionSchema>;
