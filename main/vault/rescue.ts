import { basename, dirname, join, relative } from 'node:path';
import * as Y from 'yjs';
import { readSession } from '#shared/document/read.ts';
import { ensureFolder } from '#main/files/arrange.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { writeNew } from '#main/files/export-write.ts';
import { safeFileName } from '#main/files/file-name.ts';
import { folderExists, listFolder, readFileBytes } from '#main/files/read.ts';
import { recordTypes, salvageRecords, type StreamRecord } from './record.ts';
import { sealedPartIn } from './sealed.ts';
import { packSession } from './session-file.ts';
import { snapshotsIn } from './snapshots.ts';

/** One session that was rescued. `file` is null when only its raw files could be saved. */
export type Rescued = { title: string; notes: number; file: string | null };
export type Rescue = {
  sessions: Rescued[];
  /** Files that the disk did not give. */
  unread: string[];
};

/**
 * Saves every session of a data folder, also those put aside, without starting the app: as a `.radslag` file made of
 * all that is whole, and as the raw files beside it. Only reads from the data folder, takes no lock, and overwrites
 * nothing in `to`. Throws FileTrouble when `to` cannot be written to, or there is no data folder.
 */
export async function rescueSessions(
  dataFolder: string,
  to: string,
  now: number,
  disk: Disk = nodeDisk,
): Promise<Rescue> {
  const rescue: Rescue = { sessions: [], unread: [] };
  await listFolder(dataFolder, disk);
  await ensureFolder(to, disk);
  for (const part of ['sessions', 'deleted']) {
    for (const folder of await foldersIn(join(dataFolder, part), disk)) {
      await saveRaw(folder, join(to, 'raw', part, basename(folder)), rescue, disk);
      rescue.sessions.push(await rescueOne(folder, to, now, disk));
    }
  }
  return rescue;
}

async function rescueOne(folder: string, to: string, now: number, disk: Disk): Promise<Rescued> {
  const doc = new Y.Doc();
  const journal = await recordsIn(join(folder, 'journal.bin'), disk);
  const snapshots = snapshotsIn(folder, disk);
  const { snapshot } = await snapshots.newestWhole().catch(() => ({ snapshot: null }));
  const updates = journal.filter(({ type }) => type === recordTypes.update).map(({ payload }) => payload);
  for (const update of [...updates, ...(snapshot ? [snapshot.document] : [])]) applyIfWhole(doc, update);
  const session = readSession(doc);
  const title = session.info.title || basename(folder);
  const notes = Object.keys(session.notes).length;
  if (session.info.title === '') return { title, notes, file: null };
  const sealed = sealedPartIn(await recordsIn(join(folder, 'sealed.bin'), disk));
  const ballots = sealed.ballots.filter(({ id }) => !session.ballots[id]);
  const bytes = packSession({ doc, sealed: ballots, withdrawn: sealed.withdrawn }, now);
  return { title, notes, file: await writeNew(to, `${safeFileName(title)}.radslag`, bytes, disk) };
}

function applyIfWhole(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdate(doc, update);
  } catch {
    // Its checksum was right, and still it is no update: what the others say counts.
  }
}

async function recordsIn(path: string, disk: Disk): Promise<StreamRecord[]> {
  const bytes = await readFileBytes(path, disk).catch(() => null);
  return bytes ? salvageRecords(bytes).records : [];
}

async function saveRaw(folder: string, to: string, rescue: Rescue, disk: Disk): Promise<void> {
  for (const path of await filesUnder(folder, disk)) {
    const bytes = await readFileBytes(path, disk).catch(() => null);
    if (!bytes) {
      rescue.unread.push(path);
      continue;
    }
    const place = join(to, relative(folder, path));
    await ensureFolder(dirname(place), disk);
    await writeNew(dirname(place), basename(place), bytes, disk);
  }
}

async function filesUnder(folder: string, disk: Disk): Promise<string[]> {
  const entries = await listFolder(folder, disk);
  const below = await Promise.all(
    entries.map(({ name, kind }) =>
      kind === 'folder' ? filesUnder(join(folder, name), disk) : Promise.resolve([join(folder, name)]),
    ),
  );
  return below.flat();
}

async function foldersIn(folder: string, disk: Disk): Promise<string[]> {
  if (!(await folderExists(folder, disk))) return [];
  const entries = await listFolder(folder, disk);
  return entries.filter(({ kind }) => kind === 'folder').map(({ name }) => join(folder, name));
}
