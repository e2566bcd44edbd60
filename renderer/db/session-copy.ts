import { Dexie, type EntityTable } from 'dexie';
import yDexie, { DexieYProvider } from 'y-dexie';
import * as Y from 'yjs';
import { copyRows, hasRows, wholeUpdates, type Mark } from './copy-rows.ts';
import { markOnlyCopy } from './only-copies.ts';
import { writeCopy } from './write-copy.ts';

type Row = { id: string; doc: Y.Doc };

/** Loading takes 170–350 ms for 5,000 notes; one damaged row makes it hang for ever (RECIPES G). */
const loadLimit = 4000;
const prefix = 'session-';

export type SessionCopy = {
  doc: Y.Doc;
  /** The copy that was here could not be read, was damaged or belonged elsewhere: it has been begun anew or mended. */
  rebuilt: boolean;
  /** Whether the host is away: then each change is written at once. */
  beOnlyCopy: (isOnly: boolean) => void;
  /** Whether this may hold what the host has not: then it is given to it at the next start. */
  markAhead: (isAhead: boolean) => void;
  /** Writes what still waits, and closes; resolves when the database has it. */
  release: () => Promise<void>;
};

/**
 * Opens this window's own copy of a session in IndexedDB: a fast local view that heals from the host, and heals
 * it. A copy that cannot be read in time is thrown away and begun anew; without any database the document lives
 * in memory, since the host holds the truth. `vaultId` names the data folder the session belongs to: the copy of
 * another one is not merged into this.
 */
export async function openSessionCopy(sessionId: string, vaultId: string): Promise<SessionCopy> {
  const first = await loadCopy(sessionId, vaultId);
  if (first) return first;
  await dropCopy(sessionId);
  return { ...((await loadCopy(sessionId, vaultId)) ?? memoryCopy()), rebuilt: true };
}

/** The sessions of this data folder, but for those `known`, that have a copy here. None where there is no database at all. */
export async function copiedSessions(vaultId: string, known: ReadonlySet<string>): Promise<string[]> {
  const names = await Dexie.getDatabaseNames().catch(() => []);
  const ids = names
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((id) => !known.has(id));
  const own = await Promise.all(ids.map((id) => withinLimit(belongsTo(id, vaultId)).catch(() => false)));
  return ids.filter((_, at) => own[at]);
}

async function belongsTo(sessionId: string, vaultId: string): Promise<boolean> {
  const db = database(sessionId);
  try {
    const mark = await db.marks.get('vault');
    return mark?.value === vaultId && (await hasRows(db));
  } finally {
    db.close();
  }
}

/**
 * One database per session: a damaged one is dropped without touching the others. Old rows are made one by
 * writeCopy; y-dexie's own way (`gc`) reads all of them into a second document, and the window stands still.
 */
function database(sessionId: string) {
  const db = new Dexie(prefix + sessionId, {
    addons: [(added: Dexie) => yDexie({ gc: false })?.(added)],
    chromeTransactionDurability: 'strict',
  }) as Dexie & { sessions: EntityTable<Row, 'id'>; marks: EntityTable<Mark, 'id'> };
  db.version(1).stores({ sessions: 'id, doc: Y.Doc' });
  db.version(2).stores({ sessions: 'id, doc: Y.Doc', marks: 'id' });
  return db;
}

async function loadCopy(sessionId: string, vaultId: string): Promise<SessionCopy | null> {
  const db = database(sessionId);
  try {
    return await withinLimit(loadFrom(db, sessionId, vaultId));
  } catch {
    db.close();
    return null;
  }
}

async function loadFrom(
  db: ReturnType<typeof database>,
  sessionId: string,
  vaultId: string,
): Promise<SessionCopy> {
  const mark = await db.marks.get('vault');
  if (mark?.value !== vaultId && (mark || (await hasRows(db))))
    throw new Error('the copy of another data folder, or of none');
  await db.marks.put({ id: 'vault', value: vaultId });
  const rows = copyRows(db, db.marks, sessionId, vaultId);
  // Before y-dexie reads them: one damaged row makes it hang.
  const { whole, damaged } = await rows.check();
  if (!(await db.sessions.get(sessionId))) await db.sessions.add({ id: sessionId });
  const row = await db.sessions.get(sessionId);
  if (!row) throw new Error('the row just added is gone');
  const { doc } = row;
  const provider = DexieYProvider.load(doc);
  await provider.whenLoaded;
  // From here on y-dexie would read back each row it writes, and apply it to the document that it came from.
  provider.destroy();
  const writer = writeCopy(doc, rows, whole);
  /** Null: it may be marked from before. */
  let isMarked: boolean | null = null;
  let marking: Promise<void> = Promise.resolve();
  return {
    doc,
    rebuilt: damaged > 0,
    beOnlyCopy: writer.beOnlyCopy,
    markAhead: (isAhead) => {
      if (isAhead !== isMarked) marking = marking.then(() => markOnlyCopy({ sessionId, vaultId }, isAhead));
      isMarked = isAhead;
    },
    release: async () => {
      const finished = writer.finish();
      doc.destroy();
      await finished.finally(() => db.close());
    },
  };
}

/**
 * The document in a copy that may be the only one left of its session: nothing in it is touched, also when it cannot be
 * read. Null when there is none that can.
 */
export async function readSessionCopy(sessionId: string): Promise<Y.Doc | null> {
  const db = database(sessionId);
  try {
    const updates = await withinLimit(wholeUpdates(db, sessionId));
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const update of updates) Y.applyUpdateV2(doc, update);
    });
    return doc;
  } catch {
    return null;
  } finally {
    db.close();
  }
}

/** Removes the copy of a session that has been erased; what its files keep goes at the next start (the host's work). */
export async function dropCopy(sessionId: string): Promise<void> {
  await withinLimit(Dexie.delete(prefix + sessionId)).catch(() => undefined);
}

function memoryCopy(): SessionCopy {
  const doc = new Y.Doc();
  return {
    doc,
    rebuilt: false,
    beOnlyCopy: () => undefined,
    markAhead: () => undefined,
    release: async () => doc.destroy(),
  };
}

function withinLimit<T>(work: Promise<T>): Promise<T> {
  const { promise: limit, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('the database did not load in time')), loadLimit);
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
