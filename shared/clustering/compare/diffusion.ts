import type { Closeness } from './closeness.ts';

const nearest = 8;
const steps = 5;
const fading = 0.8;

/**
 * Closeness by common company: two notes are close when walks over near notes lead from one to the other, each step
 * counting for less. From 0 to 1. (Diffusion on the graph of each note's nearest ones.)
 * The closeness that is given is written over: on a large board there is no room for two.
 */
export function diffuse(closeness: Closeness): Closeness {
  const { size, rows } = closeness;
  const graph = normalised(nearGraph(closeness));
  rows.fill(0);
  let [walk, next] = [new Float64Array(size), new Float64Array(size)];
  for (let row = 0; row < size; row++) {
    walk.fill(0);
    walk[row] = 1;
    rows[row * size + row] = 1;
    for (let step = 1; step <= steps; step++) {
      next.fill(0);
      walkOn(graph, walk, next, fading);
      [walk, next] = [next, walk];
      for (let at = 0; at < size; at++) {
        const cell = row * size + at;
        rows[cell] = (rows[cell] ?? 0) + (walk[at] ?? 0);
      }
    }
  }
  return asCosines({ size, rows });
}

/** The edges of note n stand from `starts[n]` up to `starts[n + 1]`. */
type Graph = { starts: Int32Array; to: Int32Array; weights: Float64Array };

/** Each note with its nearest and with those it is nearest to. Ties go to the note that was written first. */
function nearGraph({ size, rows }: Closeness): Graph {
  const edges = Array.from({ length: size }, () => new Map<number, number>());
  for (let row = 0; row < size; row++)
    for (const column of nearestOf(rows, size, row)) {
      const weight = rows[row * size + column] ?? 0;
      edges[row]?.set(column, weight);
      edges[column]?.set(row, weight);
    }
  const starts = new Int32Array(size + 1);
  edges.forEach((edge, note) => (starts[note + 1] = (starts[note] ?? 0) + edge.size));
  const to = Int32Array.from(edges.flatMap((edge) => [...edge.keys()]));
  return { starts, to, weights: Float64Array.from(edges.flatMap((edge) => [...edge.values()])) };
}

function nearestOf(rows: Float32Array, size: number, row: number): number[] {
  const found: number[] = [];
  const at = (column: number) => rows[row * size + column] ?? 0;
  let least = 0;
  for (let column = 0; column < size; column++) {
    if (column === row || at(column) <= least) continue;
    const place = found.findIndex((other) => at(other) < at(column));
    found.splice(place === -1 ? found.length : place, 0, column);
    if (found.length > nearest) found.pop();
    if (found.length === nearest) least = at(found.at(-1) ?? 0);
  }
  return found;
}

/** Each edge's weight, divided by the geometric mean of what its two notes have in all. */
function normalised({ starts, to, weights }: Graph): Graph {
  const size = starts.length - 1;
  const degrees = Float64Array.from({ length: size }, (_, note) => {
    const own = weights.subarray(starts[note], starts[note + 1]);
    return Math.sqrt(own.reduce((sum, weight) => sum + weight, 0)) || 1;
  });
  const even = weights.slice();
  for (let note = 0; note < size; note++)
    for (let edge = starts[note] ?? 0; edge < (starts[note + 1] ?? 0); edge++)
      even[edge] = (weights[edge] ?? 0) / ((degrees[note] ?? 1) * (degrees[to[edge] ?? 0] ?? 1));
  return { starts, to, weights: even };
}

function walkOn({ starts, to, weights }: Graph, from: Float64Array, into: Float64Array, share: number): void {
  for (let note = 0; note < from.length; note++) {
    const here = (from[note] ?? 0) * share;
    if (here === 0) continue;
    const end = starts[note + 1] ?? 0;
    for (let edge = starts[note] ?? 0; edge < end; edge++) {
      const target = to[edge] ?? 0;
      into[target] = (into[target] ?? 0) + here * (weights[edge] ?? 0);
    }
  }
}

function asCosines({ size, rows }: Closeness): Closeness {
  const lengths = Float64Array.from({ length: size }, (_, note) => Math.sqrt(rows[note * size + note] ?? 1));
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const at = row * size + column;
      rows[at] = (rows[at] ?? 0) / ((lengths[row] ?? 1) * (lengths[column] ?? 1));
    }
  return { size, rows };
}
