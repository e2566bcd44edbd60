import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '#main/files/disk.ts';
import { writeNew } from '#main/files/export-write.ts';
import { safeWrite } from '#main/files/safe-write.ts';
import { salvageRecords } from '#main/vault/record.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import { packSession, unpackSession } from '#main/vault/session-file.ts';
import { decodeSnapshot } from '#main/vault/snapshot-file.ts';
import { snapshotsIn } from '#main/vault/snapshots.ts';
import { openStream } from '#main/vault/stream.ts';
import { documentBytes } from '#shared/document/document.ts';
import { fullDocument } from '../../unit/shared/document/documents.ts';

/** How a folder stands after an operation that was disturbed. */
export type Verdict = 'old' | 'new' | 'lost' | 'truncated';

/** One way in which the vault writes. */
export type Operation = {
  name: string;
  /** Makes the old state, on a disk that works. */
  before: (folder: string, disk: Disk) => Promise<void>;
  /** Goes from old to new; rejects, or says false, when it could not. */
  act: (folder: string, disk: Disk) => Promise<boolean>;
  /** Looks at the folder with a disk that works. */
  judge: (folder: string) => Promise<Verdict>;
};

const oldBytes = bytesOf('old', 9000);
const newBytes = bytesOf('new', 23_000);
const record = (bytes: Uint8Array) => ({ type: 1, payload: bytes });

/** The same in every process, and with no pattern in it. */
function bytesOf(seed: string, length: number): Uint8Array {
  return new Uint8Array(createHash('shake128', { outputLength: length }).update(seed).digest());
}

function same(found: Uint8Array | null): Verdict {
  if (!found) return 'lost';
  if (Buffer.compare(found, newBytes) === 0) return 'new';
  return Buffer.compare(found, oldBytes) === 0 ? 'old' : 'truncated';
}

const readOrNull = (path: string) => readFile(path).catch(() => null);

const write: Operation = {
  name: 'write',
  before: (folder, disk) => safeWrite(join(folder, 'settings.json'), oldBytes, disk),
  act: (folder, disk) => safeWrite(join(folder, 'settings.json'), newBytes, disk).then(() => true),
  judge: async (folder) => same(await readOrNull(join(folder, 'settings.json'))),
};

/** How long a refused record is waited for, in milliseconds: the journal itself never gives up. */
const patience = 2500;

const journalIn = (folder: string, disk: Disk) =>
  openStream({ path: join(folder, 'journal.bin'), trouble: () => undefined, whole: () => [], disk });

const journal: Operation = {
  name: 'journal',
  before: async (folder, disk) => {
    const stream = await journalIn(folder, disk);
    await stream.append(record(oldBytes));
    await stream.close();
  },
  act: async (folder, disk) => {
    const stream = await journalIn(folder, disk);
    let isSaved = false;
    const saved = stream.append(record(newBytes)).then(() => {
      isSaved = true;
    });
    const { promise: enough, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, patience);
    await Promise.race([saved, enough]);
    clearTimeout(timer);
    await stream.close();
    return isSaved;
  },
  judge: async (folder) => {
    const bytes = await readOrNull(join(folder, 'journal.bin'));
    const [first, second] = bytes ? salvageRecords(bytes).records : [];
    if (!first || Buffer.compare(first.payload, oldBytes) !== 0) return 'lost';
    return second ? same(second.payload) : 'old';
  },
};

const doc = fullDocument();
const head = { notes: 3, clusters: 1, journalSize: 0 };
const nothingSealed = { ballots: [], withdrawn: [] };
const snapshot = (takenAt: number) => ({
  head: { ...head, takenAt },
  document: documentBytes(doc),
  sealed: nothingSealed,
});

const snapshots: Operation = {
  name: 'snapshot',
  before: (folder, disk) => snapshotsIn(folder, disk).take(snapshot(1)),
  act: (folder, disk) =>
    snapshotsIn(folder, disk)
      .take(snapshot(2))
      .then(() => true),
  judge: (folder) =>
    judgeFiles(join(folder, 'snapshots'), /\.snapshot$/, (bytes) => decodeSnapshot(bytes) !== null),
};

const copyId = 's1';
const packed = (savedAt: number) => packSession({ doc, sealed: [] }, savedAt, 'quick');
const isSession = (bytes: Uint8Array) => {
  try {
    unpackSession(bytes, 'x');
    return true;
  } catch {
    return false;
  }
};

const backup: Operation = {
  name: 'backup',
  before: async (folder, disk) => {
    await secondCopyIn(folder, disk).write(copyId, 'Torget', packed(1), 1);
  },
  act: (folder, disk) =>
    secondCopyIn(folder, disk)
      .write(copyId, 'Torget', packed(2), 2)
      .then(() => true),
  judge: async (folder) => {
    const [own] = await readdir(folder);
    return own === undefined ? 'lost' : judgeFiles(join(folder, own), /\.radslag$/, isSession);
  },
};

const exporting: Operation = {
  name: 'export',
  before: async (folder, disk) => {
    await writeNew(folder, 'möte.radslag', packed(1), disk);
  },
  act: (folder, disk) => writeNew(folder, 'möte.radslag', packed(2), disk).then(() => true),
  judge: (folder) => judgeFiles(folder, /\.radslag$/, isSession),
};

/** Files that are written beside each other: the first must stay whole, and none may be there that is not. */
async function judgeFiles(
  folder: string,
  pattern: RegExp,
  isWhole: (bytes: Uint8Array) => boolean,
): Promise<Verdict> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => pattern.test(name));
  if (names.length === 0) return 'lost';
  for (const name of names)
    if (!isWhole(new Uint8Array(await readFile(join(folder, name))))) return 'truncated';
  return names.length > 1 ? 'new' : 'old';
}

export const operations: readonly Operation[] = [write, journal, snapshots, backup, exporting];
