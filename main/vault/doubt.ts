import { join } from 'node:path';
import type { Ballot } from '#shared/domain/ballot.ts';
import { removeFile } from '#main/files/arrange.ts';
import type { Disk } from '#main/files/disk.ts';
import { readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';
import { sealedBytes } from './sealed.ts';
import type { Snapshot } from './snapshot-file.ts';

/**
 * What was damaged: up to which byte of the journal (0: nothing), and how many bytes of the sealed stream. `areBallotsGone`:
 * that was not there at all, while a voting is open.
 */
export type Damage = { journalTo: number; sealedBytes: number; areBallotsGone: boolean };

/** What a session may lack. A window can bring back words, and never ballots. */
export type Missed = 'words' | 'ballots';

/**
 * What damage may have taken that the newest whole snapshot does not have: words that were written after that, ballots
 * when more is damaged than the `brought` ones take up. Places tell nothing: a bad sector takes many ballots in one.
 */
export function maybeMissed(damage: Damage, snapshot: Snapshot | null, brought: Ballot[]): Missed[] {
  const missed: Missed[] = [];
  if (damage.journalTo > (snapshot?.head.journalSize ?? 0)) missed.push('words');
  const isMore = damage.sealedBytes > sealedBytes({ ballots: brought, withdrawn: [] }).length;
  // Some may have been sealed after the snapshot.
  if (isMore || damage.areBallotsGone) missed.push('ballots');
  return missed;
}

/**
 * What a session may lack, until that is settled, also over starts: the damage itself is mended at once. Told is not
 * settled: a copy that could not be reached yet may have it.
 */
export type Doubt = {
  /** About some of it, or about any. */
  isThere: (what?: Missed) => boolean;
  /** Whether it has been told of. */
  isTold: () => boolean;
  /** To be waited for before damage is mended: if the opening ends there, the next finds the doubt, and no damage. */
  note: (what: Missed) => Promise<void>;
  /** What is missed of all that has been noted; `written` resolves when what was brought back is on the disk. */
  found: (missed: readonly Missed[], written: Promise<unknown>) => void;
  told: () => Promise<void>;
  /** Whether a copy, by its full path, has been read for what is missed. */
  hasRead: (path: string) => boolean;
  read: (paths: readonly string[]) => Promise<void>;
  /** Settles the doubt about some of it, or about all. */
  settle: (what?: Missed) => Promise<void>;
  /** Resolves when all of this has been written, as far as the disk takes it. */
  written: () => Promise<void>;
};

/** The doubt about the session of a folder. A disk that refuses forgets it. */
export async function openDoubt(folder: string, disk: Disk): Promise<Doubt> {
  const path = join(folder, 'doubtful');
  const kept = keptIn(await readText(path, disk).catch(() => null));
  let now = kept;
  let last: Promise<void> = Promise.resolve();
  const write = (): Promise<void> =>
    now.missed.size > 0 ? safeWrite(path, textOf(now), disk) : removeFile(path, disk);
  const keep = () => (last = last.then(write).catch(() => undefined));
  const change = async (next: Partial<Kept>) => {
    if (now.missed.size === 0) return;
    now = { ...now, ...next };
    await keep();
  };
  return {
    isThere: (what) => (what ? now.missed.has(what) : now.missed.size > 0),
    isTold: () => now.isTold,
    hasRead: (copy) => now.read.has(copy),
    note: (what) => {
      now = fresh(new Set([...now.missed, what]));
      return keep();
    },
    found: (missed, written) => {
      const noted = now.missed.size;
      // What copies have brought may be what is damaged now: they are asked anew, and it is told of anew.
      now = missed.length > 0 ? fresh(new Set([...kept.missed, ...missed])) : kept;
      if (noted > 0 || now.missed.size > 0) void written.then(keep, () => undefined);
    },
    written: () => last,
    told: () => change({ isTold: true }),
    read: (paths) => change({ read: new Set([...now.read, ...paths].slice(-mostRead)) }),
    settle: (what) =>
      change({ missed: new Set(what ? [...now.missed].filter((each) => each !== what) : []) }),
  };
}

type Kept = { missed: ReadonlySet<Missed>; isTold: boolean; read: ReadonlySet<string> };

const all: readonly Missed[] = ['words', 'ballots'];
/** More than all copies that several folders keep of a session: each that is written while it is in doubt counts as read. */
const mostRead = 500;
const toldWord = 'told';
const readWord = 'read ';

function fresh(missed: ReadonlySet<Missed>): Kept {
  return { missed, isTold: false, read: new Set() };
}

function keptIn(text: string | null): Kept {
  const lines = text?.split('\n') ?? [];
  return {
    missed: new Set(all.filter((what) => lines.includes(what))),
    isTold: lines.includes(toldWord),
    read: new Set(lines.flatMap((line) => (line.startsWith(readWord) ? [line.slice(readWord.length)] : []))),
  };
}

function textOf({ missed, isTold, read }: Kept): Uint8Array {
  const lines = [...missed, ...(isTold ? [toldWord] : []), ...[...read].map((path) => readWord + path)];
  return new TextEncoder().encode(lines.join('\n'));
}
