import { z } from 'zod';

/** The clock of one step. What is left of it is derived: shared/timebox. All figures in milliseconds. */
export const timeboxSchema = z.object({
  /** Added with "+1 min". */
  extra: z.number().min(0),
  /** Run before the last pause. */
  spent: z.number().min(0),
  /** Wall clock when it was last started; null while it stands still. */
  runningSince: z.number().nullable(),
});
export type Timebox = z.infer<typeof timeboxSchema>;

export const untouchedTimebox: Timebox = { extra: 0, spent: 0, runningSince: null };
