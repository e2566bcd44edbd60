import { z } from 'zod';
import { channelSchema } from '#shared/domain/ballot.ts';
import { charterSchema } from '#shared/domain/charter.ts';
import { idSchema } from '#shared/domain/id.ts';
import { languageSchema } from '#shared/domain/language.ts';
import { noteColourSchema, noteSourceSchema } from '#shared/domain/note.ts';
import { toolSchema } from '#shared/domain/step.ts';
import { targetKindSchema, votingStateSchema } from '#shared/domain/voting.ts';

const count = z.number().int().min(0);
/** ISO 8601, UTC, by the clock of the laptop: informative only. */
const moment = z.iso.datetime();

const stepSchema = z.object({
  id: idSchema,
  title: z.string(),
  tool: toolSchema,
  instruction: z.string(),
  /** As planned. */
  minutes: count,
  /** Added in the room with "+1 min". */
  addedSeconds: count,
  /** How long its clock has run, up to its last pause. */
  spentSeconds: count,
  /** Id of the board it works on. */
  board: idSchema.nullable(),
});

const noteSchema = z.object({
  id: idSchema,
  /** Id of its board. */
  board: idSchema,
  text: z.string(),
  /** The wording before the first edit; null for a note that was never edited. */
  original: z.string().nullable(),
  source: noteSourceSchema,
  /** The table it was written at, when that was noted. */
  table: z.string().nullable(),
  colour: noteColourSchema,
  /** Null for a note that stands alone. */
  cluster: z.object({ id: idSchema, title: z.string() }).nullable(),
  /** Id of the note that says the same and stands for this one on the board; null when it stands by itself. */
  mergedInto: idSchema.nullable(),
  createdAt: moment,
});

/** Ranked by people first and dots second; equal results share a rank and the next rank is skipped. */
const resultSchema = z.object({
  lines: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      people: count,
      dots: count,
      rank: z.number().int().min(1),
      tied: z.boolean(),
    }),
  ),
  /** One per person. */
  ballots: count,
  /** Ballots without a dot; they are among `ballots`. */
  blank: count,
  /** Ballots that came when the result had been shown already; they are among `ballots`. */
  late: count,
  dots: count,
  byChannel: z.partialRecord(channelSchema, count),
});

const votingSchema = z.object({
  id: idSchema,
  step: idSchema,
  board: idSchema,
  question: z.string(),
  rule: z.literal('dots'),
  /** Dots each person had. */
  budget: count,
  /** Most dots one person could give one target. */
  perTarget: count,
  secrecy: z.literal('sealed'),
  tieRule: z.literal('shared'),
  targetKind: targetKindSchema,
  /** What people voted on, in the words it had when the voting opened. */
  targets: z.array(z.object({ id: idSchema, title: z.string() })),
  state: votingStateSchema,
  /** Null until the voting has been revealed. */
  result: resultSchema.nullable(),
});

/**
 * A session as JSON for other programs and for the archive: the export of that name, and `session.json` in a
 * `.radslag` file. Things come in the order of the session and refer to each other by id. Fields may be added
 * within a version; when one changes its meaning or goes away, `version` grows.
 */
export const sessionJsonSchema = z.object({
  format: z.literal('radslag-session'),
  version: z.literal(1),
  /** How many entries the lists below hold; `ballots` counts those of revealed votings. */
  counts: z.object({
    notes: count,
    clusters: count,
    boards: count,
    steps: count,
    votings: count,
    ballots: count,
  }),
  session: z.object({
    id: idSchema,
    title: z.string(),
    place: z.string(),
    /** ISO date without time, or '' when not set. */
    date: z.string(),
    language: languageSchema,
    createdAt: moment,
  }),
  charter: charterSchema,
  steps: z.array(stepSchema),
  boards: z.array(z.object({ id: idSchema, question: z.string() })),
  clusters: z.array(z.object({ id: idSchema, board: idSchema, title: z.string() })),
  notes: z.array(noteSchema),
  votings: z.array(votingSchema),
});
export type SessionJson = z.infer<typeof sessionJsonSchema>;
