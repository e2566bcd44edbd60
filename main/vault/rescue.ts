import { basename, join, relative } from 'node:path';
import * as Y from 'yjs';
import { readSession } from '#shared/document/read.ts';
import { Fault } from '#shared/domain/fault.ts';
import { ensureFolder } from '#main/files/arrange.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { writeNew } from '#main/files/export-write.ts';
import { safeFileName } from '#main/files/file-name.ts';
import {
  folderExists,
  listFolder,
  listFolderWhole,
  readFileBytes,
  type FolderEntry,
} from '#main/files/read.ts';
import { leadsInto } from '#main/files/leads-into.ts';
import { recordTypes, salvageRecords, type StreamRecord } from './record.ts';
import { sealedPartIn, type SealedPart } from './sealed.ts';
import { packSession } from './session-file.ts';
import { snapshotsIn } from './snapshots.ts';

/** One session that was rescued. `file` is null when only its raw files could be saved. */
export type Rescued = { title: string; notes: number; file: string | null };
export type Rescue = {
  sessions: Rescued[];
  /** Files and folders that the disk did not give. */
  unread: string[];
};

/**
 * Saves every session of a data folder, also those put aside, without starting the app: as a `.radslag` file made of
 * all that is whole, and as the raw files beside it. Only reads from the data folder, takes no lock, and overwrites
 * nothing in `to`. What the disk does not give of one session keeps no other from being saved. Throws FileTrouble when
 * `to` cannot be written to or there is no data folder, and Fault 'rescue-inside' when `to` is in the data folder.
 */
export async function rescueSessions(
  dataFolder: string,
  to: string,
  now: number,
  disk: Disk = nodeDisk,
): Promise<Rescue> {
  const rescue: Rescue = { sessions: [], unread: [] };
  await listFolder(dataFolder, disk);
  if (await leadsInto(dataFolder, to, disk)) throw new Fault('rescue-inside');
  await ensureFolder(to, disk);
  const folders: string[] = [];
  for (const part of ['sessions', 'deleted'])
    folders.push(...(await foldersIn(join(dataFolder, part), rescue, disk)));
  // The files to open come first: where there is no room for all, they are worth the most.
  for (const folder of folders) rescue.sessions.push(await rescueOne(folder, to, now, disk));
  for (const folder of folders)
    await saveRaw(folder, join(to, 'raw', relative(dataFolder, folder)), rescue, disk);
  return rescue;
}

async function rescueOne(folder: string, to: string, now: number, disk: Disk): Promise<Rescued> {
  const { title, notes, bytes } = await packed(folder, now, disk);
  if (!bytes) return { title, notes, file: null };
  return { title, notes, file: await writeNew(to, `${safeFileName(title)}.radslag`, bytes, disk) };
}

/** The session file, made of what is whole; without bytes when there is too little. */
async function packed(folder: string, now: number, disk: Disk) {
  const doc = new Y.Doc();
  const journal = await recordsIn(join(folder, 'journal.bin'), disk);
  const { snapshot } = await snapshotsIn(folder, disk)
    .newestWhole()
    .catch(() => ({ snapshot: null }));
  const updates = journal.filter(({ type }) => type === recordTypes.update).map(({ payload }) => payload);
  for (const update of [...updates, ...(snapshot ? [snapshot.document] : [])]) applyIfWhole(doc, update);
  const session = readSession(doc);
  const notes = Object.keys(session.notes).length;
  if (session.info.title === '') return { title: basename(folder), notes, bytes: null };
  const stream = sealedPartIn(await recordsIn(join(folder, 'sealed.bin'), disk));
  const { ballots, withdrawn } = joined(stream, snapshot?.sealed);
  const sealed = ballots.filter(({ id }) => !session.ballots[id]);
  return { title: session.info.title, notes, bytes: packSession({ doc, sealed, withdrawn }, now) };
}

/** What either has, but for ballots that either has withdrawn. */
function joined(stream: SealedPart, snapshot: SealedPart = { ballots: [], withdrawn: [] }): SealedPart {
  const withdrawn = [...new Set([...stream.withdrawn, ...snapshot.withdrawn])];
  const ballots = new Map([...snapshot.ballots, ...stream.ballots].map((ballot) => [ballot.id, ballot]));
  for (const id of withdrawn) ballots.delete(id);
  return { ballots: [...ballots.values()], withdrawn };
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
  const { entries, unread } = await listed(folder, disk);
  rescue.unread.push(...unread);
  for (const { name, kind } of entries) {
    const path = join(folder, name);
    if (kind === 'folder') await saveRaw(path, join(to, name), rescue, disk);
    else await saveFile(path, to, rescue, disk);
  }
}

async function saveFile(path: string, to: string, rescue: Rescue, disk: Disk): Promise<void> {
  const bytes = await readFileBytes(path, disk).catch(() => null);
  if (!bytes) return void rescue.unread.push(path);
  await ensureFolder(to, disk);
  await writeNew(to, basename(path), bytes, disk);
}

async function foldersIn(folder: string, rescue: Rescue, disk: Disk): Promise<string[]> {
  if (!(await folderExists(folder, disk).catch(() => true))) return [];
  const { entries, unread } = await listed(folder, disk);
  rescue.unread.push(...unread);
  return entries.filter(({ kind }) => kind === 'folder').map(({ name }) => join(folder, name));
}

/** What is in the folder; a folder that the disk does not list is itself what could not be read. */
async function listed(folder: string, disk: Disk): Promise<{ entries: FolderEntry[]; unread: string[] }> {
  const { entries, unread } = await listFolderWhole(folder, disk).catch(() => notListed);
  return { entries, unread: unread.map((name) => join(folder, name)) };
}

/** An empty name: of the folder itself. */
const notListed = { entries: [], unread: [''] };
