import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import type { CopyState } from '#shared/contract/bridge.ts';
import { createCopyDesk } from '#main/host/copy-desk.ts';
import { createShelf } from '#main/host/session-shelf.ts';
import { createTakeIn } from '#main/host/take-in.ts';
import { openCopyIndex } from '#main/vault/copy-index.ts';
import { unpackSession } from '#main/vault/session-file.ts';
import { openVault } from '#main/vault/vault.ts';
import { readSession } from '#shared/document/read.ts';
import { faultyDisk } from '../../../faults/support/faulty-disk.ts';
import { fullDocument } from '../../shared/document/documents.ts';
import { tempFolder } from '../files/temp-folder.ts';

export const now = () => 1_795_000_000_000;

export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

export const newestIn = async (folder: string) => {
  const path = (await filesUnder(folder)).at(-1) ?? '';
  return readSession(unpackSession(new Uint8Array(await readFile(path)), path).doc);
};

/**
 * A copy desk over a shelf with one session, that loses no time. The disk is the stick's: the laptop has its own.
 * `patience`: after how many milliseconds a stick is slow. `look`: from one look at it to the next.
 */
export async function quickDesk(patience = 30_000, clock = now, look = 20) {
  const disk = faultyDisk();
  const folder = await tempFolder();
  const stick = await tempFolder();
  const shelf = createShelf(await openVault(folder), now);
  const { open, release } = await shelf.begin('s1');
  Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(fullDocument()));
  await open.saved();
  const told: CopyState[] = [];
  const index = await openCopyIndex(folder);
  const desk = createCopyDesk({
    index,
    disk,
    use: async (id) => ((await shelf.has(id)) ? shelf.use(id) : null),
    isErased: shelf.vault.erased.has,
    takeIn: createTakeIn({ vault: shelf.vault, index, disk, tell: () => undefined }),
    tell: (state) => told.push(state),
    now: clock,
    pace: { after: 5, retry: 20, patience, look },
  });
  open.listen({ touched: () => desk.touched('s1') });
  const end = async () => {
    await desk.close();
    await release();
    await shelf.close();
  };
  return { desk, told, open, stick, disk, index, shelf, end };
}
