import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import { createShelf } from '#main/host/session-shelf.ts';
import { openVault } from '#main/vault/vault.ts';
import { fullDocument } from '../../shared/document/documents.ts';
import { tempFolder } from '../files/temp-folder.ts';

/** A data folder with one session of three notes, and in it a file that cannot be read. */
export async function brokenDataFolder(): Promise<{ folder: string; unread: string }> {
  const folder = await tempFolder();
  const shelf = createShelf(await openVault(folder), () => 1000);
  const { open, release } = await shelf.begin('m1');
  Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(fullDocument()));
  await open.saved();
  await release();
  await shelf.close();
  const unread = join(folder, 'sessions', 'm1', 'borta');
  await symlink(join(folder, 'ingenstans'), unread, 'junction');
  return { folder, unread };
}
