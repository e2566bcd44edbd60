import { Dexie, type EntityTable } from 'dexie';
import yDexie, { DexieYProvider } from 'y-dexie';
import * as Y from 'yjs';
import { writeCopy, type Rows } from './write-copy.ts';

type Row = { id: string; doc: Y.Doc };

/** Loading takes 170–350 ms for 5,000 notes; one damaged row makes it hang for ever (RECIPES G). */
const loadLimit = 4000;

export type SessionCopy = { doc: Y.Doc; release: () => void };

/**
 * Opens this window's own copy of a session in IndexedDB: a fast local view that heals from the host, and heals
 * it. A copy that cannot be read in time is thrown away and begun anew; without any database the document lives
 * in memory, since the host holds the truth.
 */
export async function openSessionCopy(sessionId: string): Promise<SessionCopy> {
  return (
    (await loadCopy(sessionId)) ?? (await dropCopy(sessionId).then(() => loadCopy(sessionId))) ?? memoryCopy()
  );
}

/**
 * One database per session: a damaged one is dropped without touching the others. Old rows are made one by
 * writeCopy; y-dexie's own way (`gc`) reads all of them into a second document, and the window stands still.
 */
function database(sessionId: string) {
  const db = new Dexie(`session-${sessionId}`, {
    addons: [(added: Dexie) => yDexie({ gc: false })?.(added)],
    chromeTransactionDurability: 'strict',
  }) as Dexie & { sessions: EntityTable<Row, 'id'> };
  db.version(1).stores({ sessions: 'id, doc: Y.Doc' });
  return db;
}

/** Where y-dexie keeps the document's updates (its addon makes the table). */
function updatesIn(db: Dexie): Rows {
  return db.table('$sessions.doc_updates');
}

async function loadCopy(sessionId: string): Promise<SessionCopy | null> {
  const db = database(sessionId);
  try {
    return await withinLimit(loadFrom(db, sessionId));
  } catch {
    db.close();
    return null;
  }
}

async function loadFrom(db: ReturnType<typeof database>, sessionId: string): Promise<SessionCopy> {
  if (!(await db.sessions.get(sessionId))) await db.sessions.add({ id: sessionId });
  const row = await db.sessions.get(sessionId);
  if (!row) throw new Error('the row just added is gone');
  const { doc } = row;
  const provider = DexieYProvider.load(doc);
  await provider.whenLoaded;
  // From here on y-dexie would read back each row it writes, and apply it to the document that it came from.
  provider.destroy();
  const writer = writeCopy(doc, sessionId, updatesIn(db), await updatesIn(db).count());
  return {
    doc,
    release: () => {
      void writer.finish().finally(() => db.close());
      doc.destroy();
    },
  };
}

async function dropCopy(sessionId: string): Promise<void> {
  await withinLimit(Dexie.delete(`session-${sessionId}`)).catch(() => undefined);
}

function memoryCopy(): SessionCopy {
  const doc = new Y.Doc();
  return { doc, release: () => doc.destroy() };
}

function withinLimit<T>(work: Promise<T>): Promise<T> {
  const { promise: limit, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('the database did not load in time')), loadLimit);
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
