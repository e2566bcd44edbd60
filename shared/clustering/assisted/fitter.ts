import type { Id } from '#shared/domain/id.ts';
import { weighed } from '../compare/weighed.ts';
import type { Rejections, StartedCluster } from '../grouping.ts';
import type { NoteStore, ReadNote } from '../note-store.ts';
import { type View, views } from '../vectors.ts';

/** How near a note is to a started cluster; 0 when nothing is common. */
export type Nearness = { cluster: StartedCluster; score: number };

/** Found by trying on the tuning sets (see CONTRIBUTING). */
const weights: Record<View, number> = { words: 1, letters: 1, topics: 1, related: 1 };
/** How much the number of notes in a cluster counts against it: 1 is their mean, 0 their sum. */
const sizePower = 0.5;

type Profile = {
  cluster: StartedCluster;
  members: ReadonlySet<Id>;
  count: number;
  sums: Map<number, number>;
};

/** Answers how near a note is to each started cluster, the nearest first; rejected ones are left out. */
export function createFitter(
  store: NoteStore,
  started: readonly StartedCluster[],
  rejected: Rejections,
): (note: ReadNote) => Nearness[] {
  const turnedDown = new Set(rejected.proposals?.map(({ note, cluster }) => `${note} ${cluster}`));
  const profiles = started.map((cluster) => profileOf(store, cluster));
  return (note) => {
    const vectors = views.map((view) => ({ view, vector: weighed(note.vectors[view], store.rarity) }));
    const near = profiles
      .filter(({ cluster }) => !turnedDown.has(`${note.id} ${cluster.id}`))
      .map((profile) => ({ cluster: profile.cluster, score: nearness(profile, note, vectors) }));
    return near.toSorted((a, b) => b.score - a.score);
  };
}

/** The sum of the vectors of a cluster's notes, in all views together: their features have different numbers. */
function profileOf(store: NoteStore, cluster: StartedCluster): Profile {
  const sums = new Map<number, number>();
  const members = cluster.notes.flatMap((id) => store.notes.get(id) ?? []);
  const titled = store.readTitle(cluster.title);
  for (const { vectors } of [...members, ...titled])
    for (const view of views) {
      const { keys, weights: amounts } = weighed(vectors[view], store.rarity);
      keys.forEach((key, at) => sums.set(key, (sums.get(key) ?? 0) + (amounts[at] ?? 0)));
    }
  return { cluster, members: new Set(cluster.notes), count: members.length + titled.length, sums };
}

function nearness(
  { members, count, sums }: Profile,
  note: ReadNote,
  vectors: { view: View; vector: ReturnType<typeof weighed> }[],
): number {
  const isIn = members.has(note.id);
  const others = count - (isIn ? 1 : 0);
  if (others <= 0) return 0;
  let score = 0;
  for (const { view, vector } of vectors) {
    let product = 0;
    vector.keys.forEach((key, at) => {
      const own = isIn ? (vector.weights[at] ?? 0) : 0;
      product += (vector.weights[at] ?? 0) * ((sums.get(key) ?? 0) - own);
    });
    score += weights[view] * product;
  }
  return rounded(score / others ** sizePower / 4);
}

/** Sums that ought to be equal differ in their last bits. */
function rounded(score: number): number {
  return Math.min(1, Math.round(score * 1e6) / 1e6);
}
