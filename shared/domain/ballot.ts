import { z } from 'zod';
import { idSchema } from './id.ts';

export const channels = ['phone', 'hands', 'paper', 'proxy', 'laptop'] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;

/** What one person gave in one voting. It carries no name and no time: nothing that points at a person. */
export const ballotSchema = z.object({
  id: idSchema,
  votingId: idSchema,
  channel: channelSchema,
  /** Dots per target; targets without a dot are left out. An empty ballot is a blank one and counts as a person. */
  dots: z.record(idSchema, z.number().int().min(1).max(100)),
  /** It came from another laptop when the result had been shown already: it counts, and is told of. */
  late: z.literal(true).optional(),
});
export type Ballot = z.infer<typeof ballotSchema>;
