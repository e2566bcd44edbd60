import { nodeDisk, type Disk, type DiskFile } from '#main/files/disk.ts';

/** The errors of the operating system that a disk answers with when it refuses. */
export const refusals = ['EIO', 'ENOSPC', 'EROFS', 'EACCES', 'EBUSY', 'EINTR'] as const;
export type Refusal = (typeof refusals)[number] | (typeof otherRefusals)[number];
/** More that shared drives answer with; the attacks at every call make do with the six above. */
const otherRefusals = ['EPERM', 'ENOENT', 'ENAMETOOLONG', 'ETIMEDOUT', 'EHOSTDOWN', 'ENOTSUP'] as const;

export type DiskCall = keyof Disk | Exclude<keyof DiskFile, symbol>;

export type FaultPlan = {
  /** Fails calls number `from` … `to` (counted from 1, over all calls of the disk) with `code`. */
  refuse?: { from: number; to: number; code: Refusal };
  /** Fails the calls that it gives a code for, by their name and the path they are about. */
  bars?: (call: DiskCall, path: string) => Refusal | undefined;
  /** Keeps other bytes than it is given, as a stick that is worn out. */
  spoils?: boolean;
  /** Takes at most so many bytes in one write, as disks and shares may. */
  shortWrites?: number;
  /** How many more bytes the disk has room for: the write that crosses it is short, the next fails with ENOSPC. */
  room?: number;
  /** Does not tell one open file from another (`ino` is 0), as network drives of Windows may not. */
  hidesIdentity?: boolean;
  /** A planted fault, to see that an attack finds one: see `liars`. */
  lie?: Lie;
};

/**
 * Ways to break the safe write on purpose. `whole`: a short write is called whole. `rename`: the old file is removed
 * before the new one has its name. `sync`: bytes are called safe on the disk while they are still in memory.
 */
export const liars = ['whole', 'rename', 'sync'] as const;
export type Lie = (typeof liars)[number];

/** How long the liar about `sync` keeps bytes in memory, in milliseconds. */
const lateness = 60;

export type FaultyDisk = Disk & {
  /** How many calls have been made. */
  calls: () => number;
  /** From now on the plan is this one. */
  plan: (plan: FaultPlan) => void;
  /** What the disk has refused so far. */
  refused: () => number;
};

/** A disk that fails as it is told to; with no plan it is the computer's own (and sits the same exam). */
export function faultyDisk(first: FaultPlan = {}, under: Disk = nodeDisk): FaultyDisk {
  let plan = first;
  let calls = 0;
  let refused = 0;

  function fail(code: Refusal): never {
    refused += 1;
    throw Object.assign(new Error(`${code}: the disk was told to refuse`), { code });
  }
  async function call<T>(name: DiskCall, path: string, work: () => Promise<T>): Promise<T> {
    calls += 1;
    const { refuse } = plan;
    if (refuse && calls >= refuse.from && calls <= refuse.to) fail(refuse.code);
    const barred = plan.bars?.(name, path);
    if (barred) fail(barred);
    return work();
  }
  function roomFor(length: number): number {
    const most = Math.min(length, plan.shortWrites ?? length, plan.room ?? length);
    if (length > 0 && most <= 0) fail('ENOSPC');
    if (plan.room !== undefined) plan = { ...plan, room: plan.room - most };
    return most;
  }
  function faultyFile(path: string, file: DiskFile): DiskFile {
    /** What a liar says that the file holds. */
    let claimed = 0;
    const write: DiskFile['write'] = async (buffer, offset, length, position) => {
      const most = roomFor(length);
      claimed = position + length;
      if (plan.lie === 'sync') {
        const held = buffer.slice(offset, offset + most);
        setTimeout(() => void file.write(held, 0, most, position).catch(() => undefined), lateness);
        return { bytesWritten: length };
      }
      const given = plan.spoils ? buffer.map((byte) => byte ^ 1) : buffer;
      const { bytesWritten } = await file.write(given, offset, most, position);
      return { bytesWritten: plan.lie === 'whole' ? length : bytesWritten };
    };
    return {
      write: (...what) => call('write', path, () => write(...what)),
      sync: () => call('sync', path, () => file.sync()),
      datasync: () => call('datasync', path, () => file.datasync()),
      truncate: (length) => call('truncate', path, () => file.truncate(length)),
      // Who breaks the safe write breaks its look at what was written too, which would find it at once.
      stat: () =>
        call('stat', path, async () => {
          const { size, nlink, ino, dev } = await file.stat();
          const told = plan.lie === 'whole' && claimed > 0 ? claimed : size;
          return { size: told, nlink, ino: plan.hidesIdentity ? 0 : ino, dev };
        }),
      close: () => file.close(),
      [Symbol.asyncDispose]: () => file.close(),
    };
  }
  async function rename(from: string, to: string): Promise<void> {
    if (plan.lie !== 'rename') return under.rename(from, to);
    await under.remove(to);
    if (plan.refuse && calls + 1 >= plan.refuse.from) fail(plan.refuse.code);
    await under.rename(from, to);
  }
  return {
    open: (path, use, mode) =>
      call('open', path, async () => faultyFile(path, await under.open(path, use, mode))),
    readFile: (path) => call('readFile', path, () => under.readFile(path)),
    readdir: (path) => call('readdir', path, () => under.readdir(path)),
    stat: (path) => call('stat', path, () => under.stat(path)),
    realpath: (path) => call('realpath', path, () => under.realpath(path)),
    rename: (from, to) => call('rename', from, () => rename(from, to)),
    link: (existing, path) => call('link', path, () => under.link(existing, path)),
    mkdir: (path) => call('mkdir', path, () => under.mkdir(path)),
    remove: (path) => call('remove', path, () => under.remove(path)),
    removeFolder: (path) => call('removeFolder', path, () => under.removeFolder(path)),
    calls: () => calls,
    refused: () => refused,
    plan: (next) => {
      plan = next;
    },
  };
}
