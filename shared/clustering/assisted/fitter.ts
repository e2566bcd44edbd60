import type { Id } from '#shared/domain/id.ts';
import { type Weighed, weighed } from '../compare/weighed.ts';
import type { Rejections, StartedCluster } from '../grouping.ts';
import type { NoteStore, ReadNote } from '../note-store.ts';
import { type View, views } from '../vectors.ts';

/** How near a note is to a started cluster: from 0, when nothing is common, to 1. */
export type Nearness = { cluster: StartedCluster; score: number };

/** How much each view counts; found by trying on the sets that were tuned on (test/fixtures/grouping/README.md). */
const weights: Record<View, number> = { words: 1, letters: 1, topics: 2, related: 0.6 };
const allWeights = views.reduce((sum, view) => sum + weights[view], 0);

/** What a cluster's notes say together, in one view. */
type Sum = { amounts: Map<number, number>; square: number };
type Profile = { cluster: StartedCluster; members: ReadonlySet<Id>; sums: Record<View, Sum> };

/**
 * Answers how near a note is to each started cluster, the nearest first; rejected ones are left out. A cluster is
 * known by its notes and by its title, so that a title alone is a start.
 */
export function createFitter(
  store: NoteStore,
  started: readonly StartedCluster[],
  rejected: Rejections,
): (note: ReadNote) => Nearness[] {
  const turnedDown = new Set(rejected.proposals?.map(({ note, cluster }) => `${note} ${cluster}`));
  const profiles = started.map((cluster) => profileOf(store, cluster));
  return (note) => {
    const vectors = inViews((view) => weighed(note.vectors[view], store.rarity));
    const near = profiles
      .filter(({ cluster }) => !turnedDown.has(`${note.id} ${cluster.id}`))
      .map((profile) => ({ cluster: profile.cluster, score: nearness(profile, note, vectors) }));
    return near.toSorted((a, b) => b.score - a.score);
  };
}

function profileOf(store: NoteStore, cluster: StartedCluster): Profile {
  const members = cluster.notes.flatMap((id) => store.notes.get(id) ?? []);
  const all = [...members, ...store.readTitle(cluster.title)];
  const sums = inViews((view) => sumOf(all.map(({ vectors }) => weighed(vectors[view], store.rarity))));
  return { cluster, members: new Set(members.map(({ id }) => id)), sums };
}

function sumOf(vectors: Weighed[]): Sum {
  const amounts = new Map<number, number>();
  for (const { keys, weights: own } of vectors)
    keys.forEach((key, at) => amounts.set(key, (amounts.get(key) ?? 0) + (own[at] ?? 0)));
  return { amounts, square: [...amounts.values()].reduce((sum, amount) => sum + amount * amount, 0) };
}

/** The mean over the views of the cosine between a note and what the others of the cluster say together. */
function nearness({ members, sums }: Profile, note: ReadNote, vectors: Record<View, Weighed>): number {
  const isIn = members.has(note.id);
  let score = 0;
  for (const view of views) {
    const { keys, weights: own } = vectors[view];
    const { amounts, square } = sums[view];
    let product = 0;
    keys.forEach((key, at) => (product += (own[at] ?? 0) * (amounts.get(key) ?? 0)));
    const length = own.some((amount) => amount > 0) ? 1 : 0;
    // A note is not compared with itself: its own part of the sum is taken away.
    const [common, rest] = isIn ? [product - length, square - 2 * product + length] : [product, square];
    if (rest > 1e-9) score += (weights[view] * common) / Math.sqrt(rest);
  }
  return rounded(score / allWeights);
}

function inViews<T>(make: (view: View) => T): Record<View, T> {
  return {
    words: make('words'),
    letters: make('letters'),
    topics: make('topics'),
    related: make('related'),
  };
}

/** Sums that ought to be equal differ in their last bits. */
function rounded(score: number): number {
  return Math.max(0, Math.min(1, Math.round(score * 1e6) / 1e6));
}
