import * as Y from 'yjs';
import type { z } from 'zod';
import { charterSchema, emptyCharter } from '#shared/domain/charter.ts';
import { emptySession, sessionInfoSchema, type Session } from '#shared/domain/session.ts';
import { rememberChange } from '#shared/lib/record-change.ts';
import {
  charterOf,
  collectionNames,
  collectionOf,
  collectionSchemas,
  documentRoots,
  infoOf,
  type CollectionName,
} from './layout.ts';

type Mutable = { -readonly [K in keyof Session]: Session[K] };

/** The whole document as plain data. Things that cannot be read (damaged, from a newer version) are left out. */
export function readSession(doc: Y.Doc): Session {
  const session: Mutable = emptySession('unnamed');
  session.info = readInfo(doc, session);
  session.charter = readCharter(doc);
  for (const name of collectionNames) readAll(doc, name, session);
  return session;
}

/**
 * The session after some events of the document. Only what the events touched is made anew: all else is the
 * same object as before, so that a view can compare by identity.
 */
export function applyEvents(
  session: Session,
  doc: Y.Doc,
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
): Session {
  const touched = touchedThings(doc, events);
  const next: Mutable = { ...session };
  if (touched.info) next.info = readInfo(doc, session);
  if (touched.charter) next.charter = readCharter(doc);
  for (const [name, ids] of touched.ids) {
    readSome(doc, name, ids, next);
    rememberChange(session[name], next[name], ids);
  }
  return next;
}

function readInfo(doc: Y.Doc, before: Session): Session['info'] {
  const read = sessionInfoSchema.safeParse({ ...before.info, ...infoOf(doc).toJSON() });
  return read.success ? read.data : before.info;
}

function readCharter(doc: Y.Doc): Session['charter'] {
  const read = charterSchema.safeParse({ ...emptyCharter, ...charterOf(doc).toJSON() });
  return read.success ? read.data : emptyCharter;
}

function readAll(doc: Y.Doc, name: CollectionName, into: Mutable): void {
  readSome(doc, name, collectionOf(doc, name).keys(), into);
}

function readSome(doc: Y.Doc, name: CollectionName, ids: Iterable<string>, into: Mutable): void {
  const next: Record<string, unknown> = { ...into[name] };
  for (const id of ids) {
    const thing = readThing(doc, name, id);
    if (thing) next[id] = thing;
    else delete next[id];
  }
  Object.assign(into, { [name]: next });
}

function readThing(doc: Y.Doc, name: CollectionName, id: string): unknown {
  const fields = collectionOf(doc, name).get(id);
  if (!(fields instanceof Y.Map)) return null;
  const schema: z.ZodType = collectionSchemas[name];
  const read = schema.safeParse(fields.toJSON());
  return read.success ? read.data : null;
}

type Touched = { info: boolean; charter: boolean; ids: Map<CollectionName, Set<string>> };

function touchedThings(doc: Y.Doc, events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): Touched {
  const touched: Touched = { info: false, charter: false, ids: new Map() };
  const names = new Map<unknown, CollectionName>(
    collectionNames.map((name) => [collectionOf(doc, name), name]),
  );
  for (const event of events) {
    if (event.target === infoOf(doc)) touched.info = true;
    if (event.target === charterOf(doc)) touched.charter = true;
    markIds(event, names, touched.ids);
  }
  return touched;
}

/** An event on a collection names the ids added or removed; one inside a thing carries the id in its path. */
function markIds(
  event: Y.YEvent<Y.AbstractType<unknown>>,
  names: Map<unknown, CollectionName>,
  ids: Touched['ids'],
): void {
  const direct = names.get(event.target);
  const name = direct ?? names.get(event.target.parent);
  if (!name) return;
  const marked = ids.get(name) ?? new Set<string>();
  ids.set(name, marked);
  if (direct) for (const id of event.keys.keys()) marked.add(id);
  else marked.add(String(event.path[0]));
}

/** Calls back with the next session after every change of the document. Returns the way to stop it. */
export function watchSession(doc: Y.Doc, start: Session, changed: (session: Session) => void): () => void {
  const roots = documentRoots(doc);
  let session = start;
  let events: Y.YEvent<Y.AbstractType<unknown>>[] = [];
  const collect = (found: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    events.push(...found);
  };
  const flush = () => {
    if (events.length === 0) return;
    session = applyEvents(session, doc, events);
    events = [];
    changed(session);
  };
  for (const root of roots) root.observeDeep(collect as Parameters<typeof root.observeDeep>[0]);
  doc.on('afterTransaction', flush);
  return () => {
    for (const root of roots) root.unobserveDeep(collect as Parameters<typeof root.unobserveDeep>[0]);
    doc.off('afterTransaction', flush);
  };
}
