import { basename, join, relative } from 'node:path';
import { Fault } from '#shared/domain/fault.ts';
import { ensureFolder } from '#main/files/arrange.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { expectFolder } from '#main/files/expect-folder.ts';
import { leadsInto } from '#main/files/leads-into.ts';
import { folderExists, listFolder } from '#main/files/read.ts';
import { packWhatIsWhole } from './rescue-pack.ts';
import { listWhatIsGiven, rescueRaw } from './rescue-raw.ts';
import { createRescueTarget } from './rescue-target.ts';

/** How many of a session's raw files are saved. */
export type RawSaved = 'all' | 'some' | 'none';

/**
 * One session that was found. `file` is where its `.radslag` file is: null when there is too little to make one of
 * (not `isReadable`) or when it could not be written.
 */
export type Rescued = {
  title: string;
  notes: number;
  isReadable: boolean;
  /** False when a part of it is damaged, and no snapshot is known to have it. */
  isWhole: boolean;
  file: string | null;
  raw: RawSaved;
};

export type Rescue = {
  sessions: Rescued[];
  /** Files and folders that the disk did not give. */
  unread: string[];
  /** Raw files that could be read but not written, by where they lie. */
  unsaved: string[];
  /** Something did not fit. */
  isFull: boolean;
};

/**
 * Saves every session of a data folder, also those put aside, without starting the app: as a `.radslag` file made of
 * all that is whole, and as the raw files beside it. Only reads from the data folder, takes no lock, and overwrites
 * nothing in `to`; what an earlier rescue saved there, byte for byte, counts as saved. Whatever is wrong with one file,
 * read or written, keeps no other from being saved. Throws FileTrouble when not one file could be written to `to` or
 * there is no data folder, and Fault 'rescue-inside' when `to` is in the data folder.
 */
export async function rescueSessions(
  dataFolder: string,
  to: string,
  now: number,
  disk: Disk = nodeDisk,
): Promise<Rescue> {
  await expectFolder(dataFolder, disk);
  await listFolder(dataFolder, disk);
  if (await leadsInto(dataFolder, to, disk)) throw new Fault('rescue-inside');
  await ensureFolder(to, disk);
  const { folders, unread } = await sessionFolders(dataFolder, disk);
  // The files to open come first: where there is no room for all, they are worth the most.
  const target = createRescueTarget(to, disk);
  const packed: { folder: string; session: Omit<Rescued, 'raw'> }[] = [];
  for (const folder of folders) packed.push({ folder, session: await rescueFile(folder) });
  const unsaved: string[] = [];
  const sessions: Rescued[] = [];
  for (const { folder, session } of packed) sessions.push({ ...session, raw: await rescueRawOf(folder) });
  target.orThrow();
  return { sessions, unread, unsaved, isFull: target.isFull() };

  async function rescueFile(folder: string): Promise<Omit<Rescued, 'raw'>> {
    const pack = await packWhatIsWhole(folder, now, disk);
    if (!pack) return { title: basename(folder), notes: 0, isReadable: false, isWhole: false, file: null };
    const { title, notes, name, bytes, isWhole } = pack;
    return { title, notes, isReadable: true, isWhole, file: await target.save(to, name, bytes) };
  }
  async function rescueRawOf(folder: string): Promise<RawSaved> {
    const before = target.saved();
    const missed = unread.length + unsaved.length;
    const parts = { target, unread, unsaved, disk };
    await rescueRaw(folder, join(to, 'raw', relative(dataFolder, folder)), parts);
    if (target.saved() === before) return 'none';
    return unread.length + unsaved.length === missed ? 'all' : 'some';
  }
}

/** The folders of the sessions that are here and of those put aside. */
async function sessionFolders(dataFolder: string, disk: Disk) {
  const folders: string[] = [];
  const unread: string[] = [];
  for (const part of ['sessions', 'deleted']) {
    const path = join(dataFolder, part);
    if (!(await folderExists(path, disk).catch(() => true))) continue;
    const { entries, unread: missed } = await listWhatIsGiven(path, disk);
    unread.push(...missed);
    folders.push(...entries.filter(({ kind }) => kind === 'folder').map(({ name }) => join(path, name)));
  }
  return { folders, unread };
}
