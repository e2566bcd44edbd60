import { z } from 'zod';
import { ballotSchema } from './ballot.ts';
import { boardSchema } from './board.ts';
import { charterSchema, emptyCharter } from './charter.ts';
import { clusterSchema } from './cluster.ts';
import { historyEntrySchema } from './history.ts';
import { idSchema, type Id } from './id.ts';
import { languageSchema } from './language.ts';
import { noteSchema } from './note.ts';
import { rejectionSchema } from './rejection.ts';
import { stepSchema } from './step.ts';
import { votingSchema } from './voting.ts';

export const sessionTitleLimit = 120;

export const sessionInfoSchema = z.object({
  id: idSchema,
  title: z.string(),
  place: z.string(),
  /** ISO date without time, or '' when not set. */
  date: z.string(),
  language: languageSchema,
  createdAt: z.number(),
  /** The step the room is in; null before the start. */
  currentStepId: idSchema.nullable(),
});
export type SessionInfo = z.infer<typeof sessionInfoSchema>;

/** One meeting as plain data: what the document says, read. Ballots of an open voting are not in it. */
export const sessionSchema = z.object({
  info: sessionInfoSchema,
  charter: charterSchema,
  steps: z.record(idSchema, stepSchema),
  boards: z.record(idSchema, boardSchema),
  notes: z.record(idSchema, noteSchema),
  clusters: z.record(idSchema, clusterSchema),
  votings: z.record(idSchema, votingSchema),
  ballots: z.record(idSchema, ballotSchema),
  history: z.record(idSchema, historyEntrySchema),
  rejections: z.record(idSchema, rejectionSchema),
});
export type Session = z.infer<typeof sessionSchema>;

export function emptySession(id: Id): Session {
  return {
    info: { id, title: '', place: '', date: '', language: 'sv', createdAt: 0, currentStepId: null },
    charter: emptyCharter,
    steps: {},
    boards: {},
    notes: {},
    clusters: {},
    votings: {},
    ballots: {},
    history: {},
    rejections: {},
  };
}
