import type { ContentWord } from '../language/read-note.ts';
import type { ReadNote } from '../note-store.ts';
import type { Reason } from '../reason.ts';
import { commonRun, isOneMade } from './common-run.ts';
import { speltAlike, type Standing, type WordTable } from './word-table.ts';

const most = 3;

/** Why a note belongs with the notes of a table, in which it may stand itself; the strongest first. */
export function reasonsBetween(
  note: ReadNote,
  table: WordTable,
  topicNames: ReadonlyMap<string, string>,
): Reason[] {
  const other = (map: Map<string, Standing[]>, key: string) =>
    map.get(key)?.find((standing) => standing.note !== note)?.word;
  const found = [
    ...note.words.flatMap((word): Reason[] =>
      other(table.stems, word.stem) ? [{ kind: 'shared', word: word.shown }] : [],
    ),
    ...note.words.flatMap((word): Reason[] => commonPart(word, (part) => other(table.parts, part))),
    ...commonTopics(note, (topic) => other(table.topics, topic), topicNames),
    ...note.words.flatMap((word) => related(word, (group) => other(table.related, group))),
  ];
  return (found.length > 0 ? found : byLetters(note, table)).slice(0, most);
}

/** Whether anything ties a note to the others of a table. */
export function isTied(note: ReadNote, table: WordTable): boolean {
  return reasonsBetween(note, table, new Map()).length > 0;
}

function commonPart(word: ContentWord, other: (part: string) => ContentWord | undefined): Reason[] {
  for (const part of [word.stem, ...word.parts]) {
    const partner = other(part);
    if (partner && partner.stem !== word.stem) return [partReason(word.shown, partner.shown)];
  }
  return [];
}

function partReason(one: string, other: string): Reason {
  return { kind: 'part', part: commonRun(one, other), words: [one, other] };
}

function commonTopics(
  note: ReadNote,
  other: (topic: string) => ContentWord | undefined,
  names: ReadonlyMap<string, string>,
): Reason[] {
  const topics = new Map<string, Set<string>>();
  for (const word of note.words)
    for (const { key } of word.topics) {
      const partner = other(key);
      if (!partner) continue;
      const words = topics.get(key) ?? new Set();
      topics.set(key, words.add(word.shown).add(partner.shown));
    }
  return [...topics].map(([key, words]) => ({
    kind: 'topic',
    topic: names.get(key) ?? '',
    words: [...words],
  }));
}

function related(word: ContentWord, other: (group: string) => ContentWord | undefined): Reason[] {
  for (const { key } of word.related) {
    const partner = other(key);
    if (partner && !isOneMade(partner.shown, word.shown))
      return [{ kind: 'alike', a: word.shown, b: partner.shown }];
  }
  return [];
}

function byLetters(note: ReadNote, table: WordTable): Reason[] {
  return note.words.flatMap((word): Reason[] => {
    const partner = speltAlike({ note, word }, table);
    return partner ? [{ kind: 'letters', a: word.shown, b: partner.shown }] : [];
  });
}
