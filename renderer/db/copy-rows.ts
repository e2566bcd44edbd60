import type { Dexie, EntityTable, Table } from 'dexie';
import type { YUpdateRow } from 'y-dexie';
import { crc32 } from '#shared/lib/crc32.ts';

/** y-dexie's row of a change, with a checksum: Yjs accepts a damaged update, and loses or alters notes by it. */
type Row = YUpdateRow & { sum: number };
/** The database numbers the rows. */
type Rows = Table<Row, number, Omit<Row, 'i'>>;
/** Says whose copy this is. A database that Chromium has emptied or made anew has none: it is trusted with nothing. */
export type Mark = { id: 'vault'; value: string };
export type Marks = EntityTable<Mark, 'id'>;

/** The rows of one session's copy in IndexedDB. All of it rejects when the database refuses. */
export type CopyRows = {
  /**
   * Adds a change to the rows before it. False when some of them are gone, or the database has been closed under us:
   * what it holds is not known, and all must be written anew.
   */
  add: (update: Uint8Array) => Promise<boolean>;
  /**
   * Puts one row of the whole document in place of those this window has read or written, also in a database that has
   * been made anew. What a second window of the same session has written is that one's to replace.
   */
  replaceAll: (update: Uint8Array) => Promise<void>;
  /** Removes what is damaged; gives how many rows are whole, and how many were not. */
  check: () => Promise<{ whole: number; damaged: number }>;
};

/** `marks` is the table beside them that says which vault, `vaultId`, the copy belongs to. */
export function copyRows(db: Dexie, marks: Marks, sessionId: string, vaultId: string): CopyRows {
  const rows = rowsIn(db);
  let own: number[] = [];
  const rowOf = (update: Uint8Array) => ({ k: sessionId, u: update, f: 1, sum: crc32(update) });
  return {
    add: async (update) => {
      if (!db.isOpen()) return false;
      return db.transaction('rw', rows, async () => {
        if ((await rows.count()) < own.length) return false;
        own = [...own, await rows.add(rowOf(update))];
        return true;
      });
    },
    replaceAll: async (update) => {
      if (!db.isOpen()) await db.open();
      await db.transaction('rw', rows, marks, async () => {
        // Before the new one is added: a database that has been made anew counts from one again.
        await rows.bulkDelete(own);
        own = [await rows.add(rowOf(update))];
        await marks.put({ id: 'vault', value: vaultId });
      });
    },
    check: () =>
      db.transaction('rw', rows, async () => {
        const all = await rows.toArray();
        const damaged = all.filter((row) => !isWhole(row, sessionId)).map(({ i }) => i);
        await rows.bulkDelete(damaged);
        own = all.map(({ i }) => i).filter((i) => !damaged.includes(i));
        return { whole: own.length, damaged: damaged.length };
      }),
  };
}

/** The changes in the copy's whole rows. */
export async function wholeUpdates(db: Dexie, sessionId: string): Promise<Uint8Array[]> {
  const all = await rowsIn(db).toArray();
  return all.filter((row) => isWhole(row, sessionId)).map(({ u }) => u);
}

/** Whether the copy holds anything at all. */
export async function hasRows(db: Dexie): Promise<boolean> {
  return (await rowsIn(db).count()) > 0;
}

/** Where y-dexie keeps the document's updates (its addon makes the table). */
function rowsIn(db: Dexie): Rows {
  return db.table('$sessions.doc_updates');
}

/** Nothing is known of the shape of a row that was damaged. */
function isWhole({ k, u, sum }: { k?: unknown; u?: unknown; sum?: unknown }, sessionId: string): boolean {
  return k === sessionId && u instanceof Uint8Array && sum === crc32(u);
}
