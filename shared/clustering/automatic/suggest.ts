import { sameTexts, type SameText } from '../alike/same-texts.ts';
import { createFitter } from '../assisted/fitter.ts';
import { looseNotes } from '../assisted/proposals.ts';
import { clusterReasons } from '../explain/cluster-reasons.ts';
import { isTied } from '../explain/reasons-between.ts';
import { titleOf } from '../explain/title.ts';
import { wordTable } from '../explain/word-table.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Rejections, StartedCluster, SuggestedCluster, Suggestion, SuggestOrder } from '../grouping.ts';
import type { NoteStore, ReadNote } from '../note-store.ts';
import { groupNotes } from './group-notes.ts';

/** Below this a note is not put in a started cluster unasked; it is still proposed for it. */
const leastFit = 0.2;

/** On a large board a handful of notes is no cluster yet. */
function leastOfCluster(notes: number): number {
  return 2 + Math.floor(notes / 400);
}

/** As `GroupingIndex.suggest`. */
export function suggestClusters(store: NoteStore, order: SuggestOrder): Suggestion {
  const { started = [], rejected = {}, detail = 0 } = order;
  const chosen = order.notes && new Set(order.notes);
  const notes = looseNotes(store, started).filter((note) => !chosen || chosen.has(note.id));
  const grown = growStarted(store, notes, started, rejected);
  const taken = new Set(grown.flatMap((cluster) => cluster.notes));
  const left = sameTexts(notes.filter((note) => note.words.length > 0 && !taken.has(note.id)));
  const least = leastOfCluster(left.length);
  const groups = groupNotes(
    left.flatMap((text) => text.notes.slice(0, 1)),
    store.rarity,
    Math.max(-1, Math.min(1, detail)),
  )
    .map(({ members }) => tied(members.flatMap((at) => left[at] ?? [])))
    .filter((group) => group.length >= least && !isRejected(group, rejected))
    .toSorted((a, b) => b.length - a.length);
  const clusters = [...grown, ...titled(store, groups, started)];
  const placed = new Set(clusters.flatMap((cluster) => cluster.notes));
  return { clusters, unplaced: notes.filter(({ id }) => !placed.has(id)).map(({ id }) => id) };
}

function growStarted(
  store: NoteStore,
  notes: ReadNote[],
  started: readonly StartedCluster[],
  rejected: Rejections,
): SuggestedCluster[] {
  const fit = createFitter(store, started, rejected);
  const given = new Map<Id, ReadNote[]>();
  for (const note of notes) {
    const [nearest] = fit(note);
    if (nearest && nearest.score >= leastFit)
      given.set(nearest.cluster.id, [...(given.get(nearest.cluster.id) ?? []), note]);
  }
  return started.map(({ id, title, notes: own }) => {
    const added = given.get(id) ?? [];
    const all = [...own.flatMap((member) => store.notes.get(member) ?? []), ...added];
    return {
      title,
      reasons: clusterReasons(all, store.topicNames),
      notes: added.map((note) => note.id),
      cluster: id,
    };
  });
}

/** A note that nothing ties to the others of its group is a leftover, and stays out. Notes of one text are tied. */
function tied(texts: SameText[]): ReadNote[] {
  const table = wordTable(texts.flatMap(({ notes }) => notes));
  return texts.flatMap(({ notes }) => notes).filter((note) => isTied(note, table));
}

/** A grouping that was turned down is not proposed again, nor one that is mostly the same. */
const sameGrouping = 0.6;

function isRejected(group: ReadNote[], { groupings = [] }: Rejections): boolean {
  return groupings.some((rejected) => {
    const ids = new Set(rejected);
    const common = group.filter(({ id }) => ids.has(id)).length;
    return common / (ids.size + group.length - common) >= sameGrouping;
  });
}

function titled(
  store: NoteStore,
  groups: ReadNote[][],
  started: readonly StartedCluster[],
): SuggestedCluster[] {
  const taken = new Set(started.map(({ title }) => title));
  return groups.map((notes) => {
    const title = titleOf(notes, store.topicNames, store.wordRarity, taken);
    taken.add(title);
    return { title, reasons: clusterReasons(notes, store.topicNames), notes: notes.map(({ id }) => id) };
  });
}
