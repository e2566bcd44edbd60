import type { Closeness } from './closeness.ts';

const nearest = 8;
const steps = 5;
const fading = 0.8;

/**
 * Closeness by common company: two notes are close when walks over near notes lead from one to the other, each step
 * counting for less. From 0 to 1. (Diffusion on the graph of each note's nearest ones.)
 */
export function diffused(closeness: Closeness): Closeness {
  const { size } = closeness;
  const graph = normalised(nearGraph(closeness));
  const rows = new Float32Array(size * size);
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

type Graph = { to: number[]; weights: number[] }[];

/** Each note with its nearest and with those it is nearest to. Ties go to the note that was written first. */
function nearGraph({ size, rows }: Closeness): Graph {
  const edges = Array.from({ length: size }, () => new Map<number, number>());
  for (let row = 0; row < size; row++)
    for (const column of nearestOf(rows, size, row)) {
      const weight = rows[row * size + column] ?? 0;
      edges[row]?.set(column, weight);
      edges[column]?.set(row, weight);
    }
  return edges.map((edge) => ({ to: [...edge.keys()], weights: [...edge.values()] }));
}

function nearestOf(rows: Float32Array, size: number, row: number): number[] {
  const found: number[] = [];
  const at = (column: number) => rows[row * size + column] ?? 0;
  for (let column = 0; column < size; column++) {
    if (column === row || at(column) <= 0) continue;
    const place = found.findIndex((other) => at(other) < at(column));
    if (place === -1 && found.length >= nearest) continue;
    found.splice(place === -1 ? found.length : place, 0, column);
    if (found.length > nearest) found.pop();
  }
  return found;
}

function normalised(graph: Graph): Graph {
  const degrees = graph.map(
    ({ weights }) => Math.sqrt(weights.reduce((sum, weight) => sum + weight, 0)) || 1,
  );
  return graph.map(({ to, weights }, row) => ({
    to,
    weights: weights.map((weight, at) => weight / ((degrees[row] ?? 1) * (degrees[to[at] ?? 0] ?? 1))),
  }));
}

function walkOn(graph: Graph, from: Float64Array, into: Float64Array, share: number): void {
  graph.forEach(({ to, weights }, note) => {
    const here = (from[note] ?? 0) * share;
    if (here === 0) return;
    for (let at = 0; at < to.length; at++) {
      const target = to[at] ?? 0;
      into[target] = (into[target] ?? 0) + here * (weights[at] ?? 0);
    }
  });
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
