import type { ReadNote } from '../note-store.ts';
import type { Reason } from '../reason.ts';
import { commonRun, isOneMade } from './common-run.ts';
import { speltAlike, type Standing, type WordTable, wordTable } from './word-table.ts';

/** A topic is a reason when it is spoken of in this share of the notes. */
const leastOfTopic = 0.4;
const most = { topics: 2, shared: 3, parts: 2, alike: 2, wordsOfTopic: 5, all: 5 };

/** Why these notes are a cluster: what most of them have in common first. */
export function clusterReasons(
  notes: readonly ReadNote[],
  topicNames: ReadonlyMap<string, string>,
): Reason[] {
  const table = wordTable(notes);
  const topics = topicReasons(table, notes.length, topicNames);
  const told = new Set(topics.flatMap(wordsOf));
  const others = [...sharedReasons(table), ...partReasons(table), ...alikeReasons(table)];
  const found = [...topics, ...others.filter((reason) => wordsOf(reason).some((word) => !told.has(word)))];
  return (found.length > 0 ? found : letterReasons(table)).slice(0, most.all);
}

function wordsOf(reason: Reason): string[] {
  if (reason.kind === 'shared') return [reason.word];
  return reason.kind === 'alike' || reason.kind === 'letters' ? [reason.a, reason.b] : reason.words;
}

/** How many of the notes have what the standings have in common. */
export function spread(standings: readonly Standing[]): number {
  return new Set(standings.map((standing) => standing.note)).size;
}

/** What at least two notes have, the most common first; the order of writing settles ties. */
export function common(map: Map<string, Standing[]>): [string, Standing[]][] {
  return [...map]
    .filter(([, standings]) => spread(standings) > 1)
    .toSorted((a, b) => spread(b[1]) - spread(a[1]));
}

function topicReasons(table: WordTable, notes: number, names: ReadonlyMap<string, string>): Reason[] {
  return common(table.topics)
    .filter(([, standings]) => spread(standings) >= notes * leastOfTopic)
    .slice(0, most.topics)
    .map(([key, standings]) => ({
      kind: 'topic',
      topic: names.get(key) ?? '',
      words: tellingWords(standings).slice(0, most.wordsOfTopic),
    }));
}

function sharedReasons(table: WordTable): Reason[] {
  return common(table.stems)
    .slice(0, most.shared)
    .map(([, standings]) => ({ kind: 'shared', word: tellingWords(standings)[0] ?? '' }));
}

function partReasons(table: WordTable): Reason[] {
  return common(table.parts)
    .map(([, standings]) => tellingWords(standings))
    .filter((words) => words.length > 1)
    .slice(0, most.parts)
    .map((words) => ({
      kind: 'part',
      part: words.reduce(commonRun),
      words: words.slice(0, most.shared),
    }));
}

function alikeReasons(table: WordTable): Reason[] {
  return common(table.related)
    .flatMap(([, standings]): Reason[] => {
      const [a, b] = tellingWords(standings);
      return a !== undefined && b !== undefined && !isOneMade(a, b) ? [{ kind: 'alike', a, b }] : [];
    })
    .slice(0, most.alike);
}

function letterReasons(table: WordTable): Reason[] {
  for (const standing of table.words) {
    const partner = speltAlike(standing, table);
    if (partner) return [{ kind: 'letters', a: standing.word.shown, b: partner.shown }];
  }
  return [];
}

/** One written form for each stem, the commonest stem first. */
export function tellingWords(standings: readonly Standing[]): string[] {
  const counts = new Map<string, { shown: string; count: number }>();
  for (const { word } of standings) {
    const counted = counts.get(word.stem);
    counts.set(word.stem, { shown: counted?.shown ?? word.shown, count: (counted?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ shown }) => shown);
}
