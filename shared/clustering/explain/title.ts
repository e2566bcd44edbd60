import type { ReadNote } from '../note-store.ts';
import { common, spread, tellingWords } from './cluster-reasons.ts';
import { wordTable } from './word-table.ts';

/** A topic gives its name to a cluster when this share of the notes speak of it. */
const leastOfTopic = 0.5;
const wordsInTitle = 3;

/**
 * A title for a cluster: the topic's name where most of its notes speak of one, else the words that tell most of
 * them. `taken` are titles of other clusters, which a second cluster of the same topic is told from by its words.
 */
export function titleOf(
  notes: readonly ReadNote[],
  topicNames: ReadonlyMap<string, string>,
  rarity: (word: string) => number,
  taken: ReadonlySet<string>,
): string {
  const table = wordTable(notes);
  const [topic, standings] = common(table.topics)[0] ?? ['', []];
  const name = spread(standings) >= notes.length * leastOfTopic ? topicNames.get(topic) : undefined;
  if (name !== undefined && !taken.has(name)) return name;
  const words = common(table.stems)
    .toSorted((a, b) => Math.round(1e6 * (spread(b[1]) * rarity(b[0]) - spread(a[1]) * rarity(a[0]))))
    .flatMap(([, each]) => tellingWords(each).slice(0, 1));
  const all = words.length > 0 ? words : tellingWords(table.words);
  const own = capitalised(all.slice(0, wordsInTitle).join(', '));
  return name === undefined ? own : `${name}: ${own.toLowerCase()}`;
}

function capitalised(text: string): string {
  const [first = '', ...rest] = Array.from(text);
  return first.toUpperCase() + rest.join('');
}
