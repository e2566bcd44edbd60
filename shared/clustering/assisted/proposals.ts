import { reasonsBetween } from '../explain/reasons-between.ts';
import { wordTable } from '../explain/word-table.ts';
import type { Fit, Proposal, Rejections, StartedCluster } from '../grouping.ts';
import type { NoteStore, ReadNote } from '../note-store.ts';
import { createFitter, type Nearness } from './fitter.ts';

const proposed = 3;

/** The notes that are in none of the clusters, in the order they were put. */
export function looseNotes(store: NoteStore, started: readonly StartedCluster[]): ReadNote[] {
  const grouped = new Set(started.flatMap((cluster) => cluster.notes));
  return [...store.notes.values()].filter((note) => !grouped.has(note.id));
}

/** As `GroupingIndex.proposals`. */
export function proposalsFor(
  store: NoteStore,
  started: readonly StartedCluster[],
  rejected: Rejections,
): Proposal[] {
  const near = createFitter(store, started, rejected);
  const explained = explainer(store);
  return looseNotes(store, started)
    .map((note) => ({ note, nearest: nearestOf(near(note)) }))
    .toSorted((a, b) => (b.nearest[0]?.score ?? 0) - (a.nearest[0]?.score ?? 0))
    .map(({ note, nearest }) => ({ note: note.id, clusters: nearest.map((each) => explained(note, each)) }));
}

/** As `GroupingIndex.fitting`. */
export function fittingClusters(
  store: NoteStore,
  note: ReadNote,
  started: readonly StartedCluster[],
  rejected: Rejections,
): Fit[] {
  const explained = explainer(store);
  return nearestOf(createFitter(store, started, rejected)(note)).map((each) => explained(note, each));
}

function nearestOf(near: Nearness[]): Nearness[] {
  return near.filter(({ score }) => score > 0).slice(0, proposed);
}

/** Each cluster's words are put in a table once, when the first note is proposed for it. */
function explainer(store: NoteStore): (note: ReadNote, near: Nearness) => Fit {
  const tables = new Map<StartedCluster, ReturnType<typeof wordTable>>();
  return (note, { cluster, score }) => {
    const table = tables.get(cluster) ?? wordTable(cluster.notes.flatMap((id) => store.notes.get(id) ?? []));
    tables.set(cluster, table);
    return { cluster: cluster.id, score, reasons: reasonsBetween(note, table, store.topicNames) };
  };
}
