/** Groups as many made-up notes as it is told, and prints what that took, as JSON. */
import { createGroupingIndex } from '#shared/clustering/grouping-index.ts';
import { labelledSets } from './labelled-sets.ts';
import { rounded } from './measure-set.ts';
import { seededDraw } from './seeded-draw.ts';

const count = Number(process.argv[2]);
const texts = madeUpNotes(count);
const start = performance.now();
const index = createGroupingIndex();
texts.forEach((text, at) => index.put({ id: String(at), text }));
const put = performance.now();
const { clusters } = index.suggest();
const suggested = performance.now();
const started = clusters
  .slice(0, 12)
  .map(({ notes }, at) => ({ id: `c${at}`, title: '', notes: notes.slice(0, 3) }));
index.proposals(started);
const proposed = performance.now();
index.put({ id: 'one more', text: 'Fler bänkar i parken' });
const more = performance.now();
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(
  JSON.stringify({
    notes: count,
    unit: 'ms',
    suggestFromNothing: rounded(suggested - start),
    putAll: rounded(put - start),
    proposals: rounded(proposed - suggested),
    putOneMore: rounded(more - proposed),
    peakMegabytes,
  }),
);

/** Beginnings of Swedish notes with ends of others: for measuring time only. */
function madeUpNotes(wanted: number): string[] {
  const swedish = labelledSets().filter(({ name }) => name.startsWith('sv'));
  const halves = seededDraw(
    swedish.flatMap(({ notes }) => notes.map(({ note }) => note.split(' '))),
    1,
  );
  return Array.from({ length: wanted }, (_, at) => {
    const one = halves[at % halves.length] ?? [];
    const other = halves[(at * 7 + Math.floor(at / halves.length) * 3 + 1) % halves.length] ?? [];
    return [...one.slice(0, Math.ceil(one.length / 2)), ...other.slice(Math.ceil(other.length / 2))].join(
      ' ',
    );
  });
}
