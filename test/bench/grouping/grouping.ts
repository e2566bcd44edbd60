import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { labelledSets } from './labelled-sets.ts';
import { measureSet, rounded } from './measure-set.ts';

type Measured = ReturnType<typeof measureSet>;

/** Scores of grouping on labelled sets beside a plain method's, time for boards of three sizes, and peak memory. */
export function measureGrouping() {
  const sets = labelledSets().map(measureSet);
  const groups = {
    'Swedish, tuned on': sets.filter(({ set, use }) => set.startsWith('sv') && use === 'tuned'),
    'Swedish, held out': sets.filter(({ set, use }) => set.startsWith('sv') && use === 'held out'),
    'English, tuned on': sets.filter(({ set, use }) => set.startsWith('en') && use === 'tuned'),
    'English, held out': sets.filter(({ set, use }) => set.startsWith('en') && use === 'held out'),
  };
  return {
    sets,
    means: Object.fromEntries(Object.entries(groups).map(([name, each]) => [name, meansOf(each)])),
    time: [120, 1000, 3000].map(timed),
  };
}

function meansOf(sets: Measured[]) {
  const mean = (value: (set: Measured) => number) =>
    rounded(sets.reduce((sum, set) => sum + value(set), 0) / sets.length);
  return {
    ari: mean((set) => set.automatic.ari),
    halfTheWordsAri: mean((set) => set.halfTheWordsAri),
    f1: mean((set) => set.automatic.f1),
    placed: mean((set) => set.automatic.placed),
    plainAri: mean((set) => set.plain.ari),
    top3With2: mean((set) => set.assistedTop3.with2),
    top3With5: mean((set) => set.assistedTop3.with5),
  };
}

/** In a process of its own, as the peak of memory is the process's. */
function timed(notes: number): unknown {
  const script = join(import.meta.dirname, 'time-once.ts');
  return JSON.parse(execFileSync(process.execPath, [script, String(notes)], { encoding: 'utf8' }));
}
