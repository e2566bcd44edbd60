import type * as Y from 'yjs';
import { collectionOf } from '#shared/document/layout.ts';
import { readSession } from '#shared/document/read.ts';

/** What has been done to notes, as far as one copy of the document knows: kept apart from the documents. */
export type KnownNotes = {
  /** The first words of every note there has been, by id. */
  made: Map<string, string>;
  deleted: Set<string>;
};

export function nothingKnown(): KnownNotes {
  return { made: new Map(), deleted: new Set() };
}

/** Brings into `known` what `more` knows. */
export function learn(known: KnownNotes, more: KnownNotes): void {
  for (const [id, words] of more.made) known.made.set(id, words);
  for (const id of more.deleted) known.deleted.add(id);
}

/** What the document has come to that is not known yet. */
export function newsOf(doc: Y.Doc, known: KnownNotes): KnownNotes {
  const here = collectionOf(doc, 'notes');
  const made = [...here.keys()].filter((id) => !known.made.has(id));
  const notes = made.length > 0 ? readSession(doc).notes : {};
  const deleted = [...known.made.keys()].filter((id) => !here.has(id) && !known.deleted.has(id));
  return { made: new Map(made.map((id) => [id, notes[id]?.text ?? ''])), deleted: new Set(deleted) };
}

/** The notes that must be there, by the first words of each. */
export function standing({ made, deleted }: KnownNotes): Map<string, string> {
  return new Map([...made].filter(([id]) => !deleted.has(id)));
}
