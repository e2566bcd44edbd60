import * as Y from 'yjs';
import { readSession } from '#shared/document/read.ts';
import { crc32 } from '#shared/lib/crc32.ts';
import { dropCopy, openSessionCopy } from '#renderer/db/session-copy.ts';
import { fullDocument } from '../../unit/shared/document/documents.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { damagedBytes } from './damage.ts';

/** `forged`: the planted fault, a letter of a note that is another, with its checksum made right. */
export type RowOrder = { tries: number; seed: number; forged: boolean };
/** How many copies gave back something other than the session, or nothing in time. */
export type RowOutcome = { wrong: number; hung: number };

const [sessionId, vaultId] = ['m1', 'v1'];
const table = '$sessions.doc_updates';
/** Milliseconds; a copy that cannot be read at all is given up after four seconds. */
const longest = 10_000;

/** Runs in a page, on its real IndexedDB: damages a row of a session's copy, opens it, and lets the host's document in. */
export async function tryRows({ tries, seed, forged }: RowOrder): Promise<RowOutcome> {
  const chance = chanceFrom(seed);
  const truth = fullDocument();
  const outcome = { wrong: 0, hung: 0 };
  for (let round = 0; round < tries; round++) {
    await dropCopy(sessionId);
    await keep(truth);
    const isFirst = await damageRow(round, chance, forged);
    const start = performance.now();
    const copy = await openSessionCopy(sessionId, vaultId);
    if (performance.now() - start > longest) outcome.hung += 1;
    // What was not damaged is still there: the notes stand in the first row.
    const keepsRest = isFirst || Object.keys(readSession(copy.doc).notes).length > 0;
    if (!keepsRest || !isPartOf(copy.doc, truth)) outcome.wrong += 1;
    await copy.release();
  }
  return outcome;
}

/** Whether a copy holds nothing but the session, and is the session when the host's document has come in. */
function isPartOf(copy: Y.Doc, truth: Y.Doc): boolean {
  const whole = readSession(truth);
  const part = readSession(copy);
  const isTrue = Object.values(part.notes).every((note) => same(note, whole.notes[note.id]));
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(truth, Y.encodeStateVector(copy)));
  return isTrue && same(readSession(copy), whole);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The copy as the app leaves it: one row for what was there at the start, one for what was written after. */
async function keep(truth: Y.Doc): Promise<void> {
  const copy = await openSessionCopy(sessionId, vaultId);
  copy.beOnlyCopy(true);
  Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(truth, Y.encodeStateVector(copy.doc)));
  copy.doc.getMap('tried').set('again', Date.now());
  copy.doc.getMap('tried').delete('again');
  await copy.release();
}

/** Whether it was the first row. */
async function damageRow(round: number, chance: Chance, forged: boolean): Promise<boolean> {
  const all = await answered(await database(), (rows) => rows.getAll());
  const place = forged ? 0 : chance(all.length);
  const row = all[place] as { u: Uint8Array; sum: number } | undefined;
  if (!row) throw new Error('no row to damage');
  const u = forged ? misspelt(row.u) : damagedBytes(row.u, round, chance);
  await answered(await database(), (rows) => rows.put({ ...row, u, sum: forged ? crc32(u) : row.sum }));
  return place === 0;
}

/** The bytes of the row, where the first "Lapp" has become a "Kapp". */
function misspelt(update: Uint8Array): Uint8Array {
  const [letters, wrong] = [new TextEncoder().encode('Lapp'), 'K'.charCodeAt(0)];
  const place = update.findIndex((_, at) => letters.every((letter, index) => update[at + index] === letter));
  return update.with(place, wrong);
}

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`session-${sessionId}`);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}

/** One request in a transaction of its own; the database is closed after it. */
function answered<T>(db: IDBDatabase, ask: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = db.transaction(table, 'readwrite');
  const request = ask(transaction.objectStore(table));
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => {
      db.close();
      resolve(request.result);
    });
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('refused')));
  });
}

Object.assign(globalThis, { tryRows });
