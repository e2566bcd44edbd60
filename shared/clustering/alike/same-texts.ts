import type { ReadNote } from '../note-store.ts';

/** Notes with the same words in the same order, however they are spaced, signed or capitalised. */
export type SameText = { notes: ReadNote[] };

/** Every note in one group, the groups in the order of their first note. */
export function sameTexts(notes: readonly ReadNote[]): SameText[] {
  const groups = new Map<string, ReadNote[]>();
  for (const note of notes) {
    const text = note.tokens.length > 0 ? note.tokens.join(' ') : `\n${note.id}`;
    if (!groups.get(text)?.push(note)) groups.set(text, [note]);
  }
  return [...groups.values()].map((group) => ({ notes: group }));
}
