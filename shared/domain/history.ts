import { z } from 'zod';
import { clusterSchema } from './cluster.ts';
import { idSchema, type Id } from './id.ts';

export const historyKinds = [
  'made',
  'moved',
  'takenOut',
  'split',
  'clustersMerged',
  'dissolved',
  'renamed',
  'notesMerged',
  'notesFreed',
  'takenBack',
] as const;

const change = z.object({ id: idSchema, from: idSchema.nullable(), to: idSchema.nullable() });

/**
 * One thing that was done to the grouping of a board: who did what and when, and what differs since, so that it can
 * be taken back long after.
 */
export const historyEntrySchema = z.object({
  id: idSchema,
  boardId: idSchema,
  kind: z.enum(historyKinds),
  /** Milliseconds since 1970, by the laptop's clock: informative only. */
  at: z.number(),
  /** The name the facilitator has given in the settings; '' when none. */
  by: z.string(),
  /** It was a suggestion that the facilitator accepted. */
  suggested: z.boolean().optional(),
  /** The cluster it is told of; null where there is none. */
  clusterId: idSchema.nullable(),
  /** Notes that changed clusters; null is none. */
  moved: z.array(change),
  /** Notes that another note came to stand for, or no longer does. */
  merged: z.array(change),
  /** The cluster was made without a name, which is then still to be written. */
  unnamed: z.boolean().optional(),
  /** Clusters that came to be. */
  made: z.array(idSchema),
  /** Clusters that went away, as they were. */
  gone: z.array(clusterSchema),
  retitled: z.array(z.object({ id: idSchema, from: z.string(), to: z.string() })),
  /** For what took something back: the entry it took back. */
  of: idSchema.optional(),
  /** What the clusters it names were called at the time. */
  titles: z.record(idSchema, z.string()),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export type HistoryKind = HistoryEntry['kind'];

/** Who does something, and when; `id` is what it is remembered under. */
export type Mark = Pick<HistoryEntry, 'id' | 'at' | 'by' | 'suggested'>;

/** What was done on a board, or to one of its clusters, the latest first. */
export function historyOf(
  history: Readonly<Record<Id, HistoryEntry>>,
  boardId: Id,
  clusterId: Id | null = null,
): HistoryEntry[] {
  return Object.values(history)
    .filter((entry) => entry.boardId === boardId && (clusterId === null || isAbout(entry, clusterId)))
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

function isAbout({ clusterId, moved, made, gone, retitled }: HistoryEntry, id: Id): boolean {
  return (
    clusterId === id ||
    made.includes(id) ||
    [...gone, ...retitled].some((cluster) => cluster.id === id) ||
    moved.some(({ from, to }) => from === id || to === id)
  );
}

/** Where the notes that are in a cluster now came from the last time they came: its title then; null for none. */
export function originsOf(
  history: Readonly<Record<Id, HistoryEntry>>,
  clusterId: Id,
  noteIds: readonly Id[],
): { title: string | null; suggested: boolean; count: number }[] {
  const counts = new Map<string, { title: string | null; suggested: boolean; count: number }>();
  const latest = new Map<Id, HistoryEntry>();
  for (const entry of Object.values(history))
    for (const { id, to } of entry.moved)
      if (to === clusterId && entry.at >= (latest.get(id)?.at ?? -Infinity)) latest.set(id, entry);
  for (const id of noteIds) {
    const entry = latest.get(id);
    const from = entry?.moved.find((move) => move.id === id)?.from ?? null;
    const title = from === null ? null : (entry?.titles[from] ?? '');
    const suggested = entry?.suggested ?? false;
    const key = JSON.stringify([title, suggested]);
    const found = counts.get(key) ?? { title, suggested, count: 0 };
    counts.set(key, { ...found, count: found.count + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}
