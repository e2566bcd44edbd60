import { type View, views } from '../vectors.ts';
import type { Weighed } from './weighed.ts';

/** How much each view counts in the closeness of two notes. */
export type ViewWeights = Record<View, number>;

/**
 * How close every note is to every other, row by row (n × n). Each view is measured by how far it stands out from
 * what is usual on this board (in standard deviations), so that 0 is as close as any two notes.
 */
export type Closeness = { size: number; rows: Float32Array };

/** So many rows tell the usual closeness of a board well enough. */
const sampledRows = 200;

export function closenessOf(vectors: Record<View, Weighed[]>, weights: ViewWeights): Closeness {
  const size = vectors.words.length;
  const rows = new Float32Array(size * size);
  const total = views.reduce((sum, view) => sum + weights[view], 0);
  for (const view of views) if (weights[view] > 0) addView(rows, vectors[view], weights[view] / total);
  return { size, rows };
}

/** The closeness of some of the notes, which are numbered anew in the order given. */
export function closenessAmong({ size, rows }: Closeness, members: readonly number[]): Closeness {
  const among = new Float32Array(members.length * members.length);
  members.forEach((row, at) =>
    members.forEach((column, other) => {
      among[at * members.length + other] = rows[row * size + column] ?? 0;
    }),
  );
  return { size: members.length, rows: among };
}

function addView(rows: Float32Array, vectors: Weighed[], weight: number): void {
  const size = vectors.length;
  const postings = postingsOf(vectors);
  const cosines = new Float64Array(size);
  const { mean, deviation } = usual(vectors, postings, cosines);
  for (let row = 0; row < size; row++) {
    cosinesWith(vectors, row, postings, cosines);
    for (let column = 0; column < size; column++) {
      const at = row * size + column;
      const standsOut = ((cosines[column] ?? 0) - mean) / deviation;
      rows[at] = (rows[at] ?? 0) + weight * standsOut;
    }
  }
}

function usual(vectors: Weighed[], postings: Postings, cosines: Float64Array) {
  const step = Math.max(1, Math.ceil(vectors.length / sampledRows));
  let [count, sum, squares] = [0, 0, 0];
  for (let row = 0; row < vectors.length; row += step) {
    cosinesWith(vectors, row, postings, cosines);
    for (let column = 0; column < vectors.length; column++) {
      if (column === row) continue;
      const cosine = cosines[column] ?? 0;
      count++;
      sum += cosine;
      squares += cosine * cosine;
    }
  }
  const mean = count > 0 ? sum / count : 0;
  const deviation = count > 0 ? Math.sqrt(Math.max(0, squares / count - mean * mean)) : 0;
  return { mean, deviation: deviation || 1 };
}

/** For each feature, the notes that have it and how much it weighs there. */
export type Postings = Map<number, { notes: number[]; weights: number[] }>;

export function postingsOf(vectors: readonly Weighed[]): Postings {
  const postings: Postings = new Map();
  vectors.forEach(({ keys, weights }, note) =>
    keys.forEach((key, at) => {
      const posting = postings.get(key) ?? { notes: [], weights: [] };
      if (posting.notes.length === 0) postings.set(key, posting);
      posting.notes.push(note);
      posting.weights.push(weights[at] ?? 0);
    }),
  );
  return postings;
}

/** Fills `cosines` with the cosine of one note with every note. */
export function cosinesWith(
  vectors: readonly Weighed[],
  row: number,
  postings: Postings,
  cosines: Float64Array,
): void {
  cosines.fill(0);
  const vector = vectors[row];
  vector?.keys.forEach((key, at) => {
    const posting = postings.get(key);
    if (!posting) return;
    const weight = vector.weights[at] ?? 0;
    const { notes, weights } = posting;
    for (let each = 0; each < notes.length; each++) {
      const note = notes[each] ?? 0;
      cosines[note] = (cosines[note] ?? 0) + weight * (weights[each] ?? 0);
    }
  });
}
