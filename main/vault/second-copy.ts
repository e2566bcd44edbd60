import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Id } from '#shared/domain/id.ts';
import { readSession } from '#shared/document/read.ts';
import { ensureFolder, removeFile, removeFolder } from '#main/files/arrange.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { expectFolder } from '#main/files/expect-folder.ts';
import { isPartial, writeNew } from '#main/files/export-write.ts';
import { safeFileName } from '#main/files/file-name.ts';
import { listFolder, listFolderWhole, readFileBytes } from '#main/files/read.ts';
import { syncFolder } from '#main/files/sync-folder.ts';
import { superfluous, type Generation } from './kept-generations.ts';
import { unpackSession, type SessionFile } from './session-file.ts';

/** A file of the second copy. `takenAt` is when it was written, by the disk that has it. */
export type CopyFile = Generation & { path: string };

/**
 * The second copy: a folder of the user's choice, on a stick or a shared drive. Each session has a folder in it, with
 * numbered `.radslag` files that any laptop can open. All throw FileTrouble.
 */
export type SecondCopy = {
  /** Where the session's folder is, or will be made. */
  placeOf: (id: Id, title: string) => Promise<string>;
  /** Writes the next file, reads it back and compares; then tidies away what is no longer kept, if that can be done. */
  write: (id: Id, title: string, bytes: Uint8Array, now: number) => Promise<string>;
  /** The newest first; none when the folder has none of this session. */
  filesOf: (id: Id) => Promise<CopyFile[]>;
  /** What one of these files holds; null for one that is damaged, gone, or an empty session in the place of a lost one. */
  read: (path: string) => Promise<SessionFile | null>;
  /**
   * The newest that is whole and holds more than an empty session in the place of a lost one; null when there is none.
   * `refused` is told of each newer one that the disk does not give.
   */
  newest: (id: Id, refused?: (path: string) => void) => Promise<SessionFile | null>;
  /** Removes all files of the second copy, and the session's folder unless a person has put something of their own there. False when there is no such folder. */
  erase: (id: Id) => Promise<boolean>;
};

const namePattern = /^(\d{6}) .*\.radslag$/;
/**
 * A file that is being written has no name of its own. One older than this (ms) was cut off when a stick was pulled
 * out. Its time is another laptop's: a stick (FAT) keeps it without its time zone, and those lie up to 26 hours apart.
 */
const longestWriting = 2 * 24 * 60 * 60 * 1000;

export function secondCopyIn(folder: string, disk: Disk = nodeDisk): SecondCopy {
  /** A stick that is pulled out leaves no folder: making it anew would write to the laptop's own disk instead. */
  const mustExist = () => expectFolder(folder, disk);
  /** The session's folder keeps the name it was made with, also when the session is renamed. */
  async function folderOf(id: Id): Promise<string | null> {
    await mustExist();
    const mark = markOf(id);
    const found = (await listFolder(folder, disk)).find(
      ({ name, kind }) => kind === 'folder' && name.endsWith(` ${mark}`),
    );
    return found ? join(folder, found.name) : null;
  }
  async function placeOf(id: Id, title: string): Promise<string> {
    return (await folderOf(id)) ?? join(folder, `${safeFileName(title).slice(0, 60)} ${markOf(id)}`);
  }
  async function filesOf(id: Id): Promise<CopyFile[]> {
    const own = await folderOf(id);
    if (own === null) return [];
    const entries = await listFolder(own, disk);
    return entries
      .flatMap(({ name, modifiedAt }) => {
        const sequence = namePattern.exec(name)?.[1];
        return sequence ? [{ path: join(own, name), sequence: Number(sequence), takenAt: modifiedAt }] : [];
      })
      .toSorted((a, b) => b.sequence - a.sequence);
  }
  async function tidy(id: Id, own: string, now: number): Promise<void> {
    for (const old of superfluous(await filesOf(id))) await removeFile(old.path, disk);
    const cutOff = (await listFolder(own, disk)).filter(
      ({ name, modifiedAt }) => isPartial(name) && modifiedAt < now - longestWriting,
    );
    for (const { name } of cutOff) await removeFile(join(own, name), disk);
  }
  /** Also a file that the disk tells nothing of has words in it: the removing says whether it can be reached. */
  async function removeOwnFiles(own: string): Promise<void> {
    const { entries, unread } = await listFolderWhole(own, disk);
    const files = entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
    for (const name of [...files, ...unread].filter(isOwn)) await removeFile(join(own, name), disk);
    await flushed(own);
    const left = await listFolderWhole(own, disk);
    if (left.entries.length + left.unread.length > 0) return;
    await removeFolder(own, disk);
    await flushed(folder);
  }
  /** A stick that is pulled out now would else have them still. One that refuses has removed them all the same. */
  const flushed = (place: string) => syncFolder(place, disk).catch(() => undefined);
  async function read(path: string): Promise<SessionFile | null> {
    const bytes = await readFileBytes(path, disk);
    const file = bytes && wholeFile(bytes, path);
    return file && readSession(file.doc).info.title !== '' ? file : null;
  }
  return {
    placeOf,
    filesOf,
    read,
    write: async (id, title, bytes, now) => {
      const own = await placeOf(id, title);
      await ensureFolder(own, disk);
      const sequence = ((await filesOf(id))[0]?.sequence ?? 0) + 1;
      const path = await writeNew(own, fileName(sequence, now), bytes, disk);
      // The copy is made: an old one that someone has open is no trouble, and goes another time.
      await tidy(id, own, now).catch(() => undefined);
      return path;
    },
    newest: async (id, refused) => {
      for (const { path } of await filesOf(id)) {
        // A bad sector keeps no older copy from being read, as long as the folder is there.
        const file = await read(path).catch(() => mustExist().then(() => (refused?.(path), null)));
        if (file) return file;
      }
      // A file that went with its stick says nothing of what that holds.
      await mustExist();
      return null;
    },
    erase: async (id) => {
      const own = await folderOf(id);
      if (own === null) return false;
      await removeOwnFiles(own);
      return true;
    },
  };
}

/** Whether the second copy has given a file its name, whole or half written. */
function isOwn(name: string): boolean {
  return namePattern.test(name) || isPartial(name);
}

function wholeFile(bytes: Uint8Array, path: string): SessionFile | null {
  try {
    return unpackSession(bytes, path);
  } catch {
    return null;
  }
}

/** Tells sessions of the same name apart, and is the same on every laptop. */
function markOf(id: Id): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 8);
}

/** Local time, since a person reads it; a point, since Windows has no colon. */
function fileName(sequence: number, now: number): string {
  const time = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${String(sequence).padStart(6, '0')} ${date} ${two(time.getHours())}.${two(time.getMinutes())}.radslag`;
}
