import * as Y from 'yjs';
import type { CopyRows } from './copy-rows.ts';

/** Milliseconds in which changes gather into one row, and then may wait for the window to have nothing else to do. */
const gathering = 400;
const longestWait = 1000;
/** More rows than this are made one: each costs time when the session is opened. */
const mostRows = 200;
/** Milliseconds until a database that refused is asked again. */
const retryAfter = 5000;

/**
 * Keeps a document's rows up to date, with one row for all that has changed since the last. It is done when the
 * window is idle, so that the copy never delays a letter or a drag; what a crash takes from it the host has.
 */
export function writeCopy(doc: Y.Doc, rows: CopyRows, rowCount: number) {
  let [kept, count, waiting] = [Y.encodeStateVector(doc), rowCount, false];
  let written: Promise<unknown> = Promise.resolve();
  let isOnlyCopy = false;
  let finished = false;
  function changed(): void {
    if (isOnlyCopy) setTimeout(write);
    else if (!waiting) setTimeout(() => requestIdleCallback(write, { timeout: longestWait }), gathering);
    waiting = true;
  }
  function write(): void {
    if (!waiting) return;
    waiting = false;
    const change = count >= mostRows ? null : Y.encodeStateAsUpdateV2(doc, kept);
    const work = change ? append(change) : replaceAll();
    kept = Y.encodeStateVector(doc);
    count = change ? count + 1 : 1;
    written = work.catch(() => {
      // What a database has refused is missing in its rows: the next time they are all written anew.
      count = mostRows;
      if (!finished) setTimeout(changed, retryAfter);
    });
  }
  async function append(change: Uint8Array): Promise<void> {
    if (await rows.add(change)) return;
    count = 1;
    await replaceAll();
  }
  function replaceAll(): Promise<void> {
    return rows.replaceAll(Y.encodeStateAsUpdateV2(doc));
  }
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
