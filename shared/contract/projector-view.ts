import { z } from 'zod';
import { channelSchema } from '#shared/domain/ballot.ts';
import { influenceLevelSchema } from '#shared/domain/charter.ts';
import { clusterSchema } from '#shared/domain/cluster.ts';
import { idSchema } from '#shared/domain/id.ts';
import { languageSchema } from '#shared/domain/language.ts';
import { noteColourSchema, noteSchema } from '#shared/domain/note.ts';
import { toolSchema } from '#shared/domain/step.ts';
import { timeboxSchema } from '#shared/domain/timebox.ts';

const resultLine = z.object({
  id: idSchema,
  title: z.string(),
  people: z.number(),
  dots: z.number(),
  rank: z.number(),
  tied: z.boolean(),
});

/** A note that is shown large, and the words of those it stands for. */
const shownNote = z.object({
  id: idSchema,
  text: z.string(),
  colour: noteColourSchema,
  merged: z.array(z.string()),
});

/**
 * What the room sees, made by the host for the projector: plain data, never the document. While a voting is
 * open it holds how many ballots are in and nothing of what they say.
 */
export const projectorViewSchema = z.object({
  title: z.string(),
  language: languageSchema,
  question: z.string(),
  step: z.object({ title: z.string(), instruction: z.string(), tool: toolSchema }).nullable(),
  clock: z.object({ minutes: z.number(), timebox: timeboxSchema }).nullable(),
  scene: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('words') }),
    z.object({
      kind: z.literal('board'),
      boardId: idSchema,
      /** Writing is private: no note has any words here. */
      veiled: z.boolean(),
      /** All that were written, those merged into others too: the room's board is laid out as the facilitator's. */
      notes: z.array(noteSchema.omit({ original: true })),
      clusters: z.array(clusterSchema),
    }),
    z.object({ kind: z.literal('note'), note: shownNote, cluster: z.string().nullable() }),
    z.object({ kind: z.literal('cluster'), title: z.string(), notes: z.array(shownNote) }),
    z.object({
      kind: z.literal('voting'),
      targets: z.array(z.object({ id: idSchema, title: z.string() })),
      budget: z.number(),
      perTarget: z.number(),
      ballots: z.number(),
    }),
    z.object({
      kind: z.literal('results'),
      lines: z.array(resultLine),
      ballots: z.number(),
      byChannel: z.partialRecord(channelSchema, z.number()),
      level: influenceLevelSchema,
      decider: z.string(),
    }),
  ]),
});
export type ProjectorView = z.infer<typeof projectorViewSchema>;
