import { z } from 'zod';
import { idSchema } from './id.ts';
import { timeboxSchema } from './timebox.ts';

export const tools = ['present', 'write', 'cluster', 'vote', 'discuss', 'walk', 'pause'] as const;
export const toolSchema = z.enum(tools);
export type Tool = z.infer<typeof toolSchema>;

/** Minutes a step may be planned for. */
export const stepMinutes = { min: 1, max: 480 };

/** One item of the agenda. */
export const stepSchema = z.object({
  id: idSchema,
  tool: toolSchema,
  title: z.string().max(200),
  instruction: z.string().max(2000),
  minutes: z.number().int().min(stepMinutes.min).max(stepMinutes.max),
  order: z.string(),
  /** The board it works on, for tools that have one. */
  boardId: idSchema.nullable(),
  timebox: timeboxSchema,
});
export type Step = z.infer<typeof stepSchema>;
