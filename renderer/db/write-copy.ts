import type { Table } from 'dexie';
import type { YUpdateRow } from 'y-dexie';
import * as Y from 'yjs';

/** Milliseconds in which changes gather into one row, and then may wait for the window to have nothing else to do. */
const gathering = 400;
const longestWait = 1000;
/** More rows than this are made one: each costs time when the session is opened. */
const mostRows = 200;
/** Milliseconds until a database that refused is asked again. */
const retryAfter = 5000;

/** y-dexie's rows; the database numbers them. */
export type NewRow = Omit<YUpdateRow, 'i'>;
export type Rows = Table<YUpdateRow, number, NewRow>;

/**
 * Keeps a document's rows up to date, with one row for all that has changed since the last. It is done when the
 * window is idle, so that the copy never delays a letter or a drag; what a crash takes from it the host has.
 */
export function writeCopy(doc: Y.Doc, key: string, rows: Rows, rowCount: number) {
  let [kept, count, waiting] = [Y.encodeStateVector(doc), rowCount, false];
  let written: Promise<unknown> = Promise.resolve();
  let isOnlyCopy = false;
  function changed(): void {
    if (isOnlyCopy) setTimeout(write);
    else if (!waiting) setTimeout(() => requestIdleCallback(write, { timeout: longestWait }), gathering);
    waiting = true;
  }
  function write(): void {
    if (!waiting) return;
    waiting = false;
    // Chromium closes a database under us when the disk is full or its files are gone: what it then holds is not known.
    const isOpen = rows.db.isOpen();
    const anew = count >= mostRows || !isOpen;
    const row = { k: key, u: anew ? Y.encodeStateAsUpdateV2(doc) : Y.encodeStateAsUpdateV2(doc, kept), f: 1 };
    kept = Y.encodeStateVector(doc);
    count = anew ? 1 : count + 1;
    const put = (): Promise<unknown> => (anew ? replaceAll(rows, row) : rows.add(row));
    written = (isOpen ? put() : rows.db.open().then(put)).catch(() => {
      // What a database has refused is missing in its rows: the next time they are all written anew.
      count = mostRows;
      if (!finished) setTimeout(changed, retryAfter);
    });
  }
  let finished = false;
  doc.on('update', changed);
  return {
    /** While the host does not answer, what is written here stands nowhere else: then nothing waits. */
    beOnlyCopy: (isOnly: boolean): void => {
      isOnlyCopy = isOnly;
      if (isOnly) write();
    },
    /** Writes what still waits; resolves when the database has it. */
    finish: async (): Promise<void> => {
      finished = true;
      doc.off('update', changed);
      write();
      await written;
    },
  };
}

function replaceAll(rows: Rows, row: NewRow): Promise<unknown> {
  return rows.db.transaction('rw', rows, async () => {
    const old = await rows.where('k').equals(row.k).primaryKeys();
    await rows.add(row);
    await rows.bulkDelete(old);
  });
}
