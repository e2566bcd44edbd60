import * as Y from 'yjs';
import type { z } from 'zod';
import { ballotSchema } from '#shared/domain/ballot.ts';
import { boardSchema } from '#shared/domain/board.ts';
import { clusterSchema } from '#shared/domain/cluster.ts';
import { historyEntrySchema } from '#shared/domain/history.ts';
import { noteSchema } from '#shared/domain/note.ts';
import { rejectionSchema } from '#shared/domain/rejection.ts';
import { stepSchema } from '#shared/domain/step.ts';
import { votingSchema } from '#shared/domain/voting.ts';

/**
 * Where things lie in the Y.Doc. `info` and `charter` are maps of fields; each of the others maps an id to a
 * Y.Map of fields. Keys are ids of things, never of people: a deleted key stays in the document (RELIABILITY §5).
 * DO NOT change this without adding a migration (migrations/migrate.ts); a collection or an optional field that is
 * only added needs none: what an older Rådslag does not know it leaves alone.
 */
export const collectionSchemas = {
  steps: stepSchema,
  boards: boardSchema,
  notes: noteSchema,
  clusters: clusterSchema,
  votings: votingSchema,
  ballots: ballotSchema,
  history: historyEntrySchema,
  rejections: rejectionSchema,
} as const;

export type CollectionName = keyof typeof collectionSchemas;
export const collectionNames = Object.keys(collectionSchemas) as CollectionName[];

export type Fields = Y.Map<unknown>;

export function infoOf(doc: Y.Doc): Fields {
  return doc.getMap('info');
}

export function charterOf(doc: Y.Doc): Fields {
  return doc.getMap('charter');
}

export function collectionOf(doc: Y.Doc, name: CollectionName): Y.Map<Fields> {
  return doc.getMap(name);
}

/** Every part of the document, for what must watch or undo all of it. */
export function documentRoots(doc: Y.Doc): Y.Map<unknown>[] {
  return [
    infoOf(doc),
    charterOf(doc),
    ...collectionNames.map((name) => collectionOf(doc, name) as Y.Map<unknown>),
  ];
}

export type ThingOf<N extends CollectionName> = z.infer<(typeof collectionSchemas)[N]>;

/** Adds a thing under its id. */
export function put<N extends CollectionName>(doc: Y.Doc, name: N, thing: ThingOf<N>): void {
  collectionOf(doc, name).set(
    thing.id,
    new Y.Map(Object.entries(thing).filter(([, value]) => value !== undefined)),
  );
}

/**
 * Writes the fields that differ, and takes away those that are undefined; a thing that is gone is left alone
 * (someone else deleted it).
 */
export function patch(doc: Y.Doc, name: CollectionName, id: string, changes: Record<string, unknown>): void {
  const fields = collectionOf(doc, name).get(id);
  if (!fields) return;
  for (const [key, value] of Object.entries(changes)) {
    if (fields.get(key) === value) continue;
    if (value === undefined) fields.delete(key);
    else fields.set(key, value);
  }
}

export function remove(doc: Y.Doc, name: CollectionName, id: string): void {
  collectionOf(doc, name).delete(id);
}
