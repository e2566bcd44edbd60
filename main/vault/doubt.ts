import { join } from 'node:path';
import type { Ballot } from '#shared/domain/ballot.ts';
import { removeFile } from '#main/files/arrange.ts';
import type { Disk } from '#main/files/disk.ts';
import { readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';
import { sealedBytes } from './sealed.ts';
import type { Snapshot } from './snapshot-file.ts';

/** What was damaged: up to which byte of the journal (0: nothing), and how many bytes of the sealed stream. */
export type Damage = { journalTo: number; sealedBytes: number };

/** What a session may lack. A window can bring back words, and never ballots. */
export type Missed = 'words' | 'ballots';

/**
 * What damage may have taken that the newest whole snapshot does not have: words that were written after that, ballots
 * when more is damaged than the `brought` ones take up. Places tell nothing: a bad sector takes many ballots in one.
 */
export function maybeMissed(damage: Damage, snapshot: Snapshot | null, brought: Ballot[]): Missed[] {
  const missed: Missed[] = [];
  if (damage.journalTo > (snapshot?.head.journalSize ?? 0)) missed.push('words');
  if (damage.sealedBytes > sealedBytes({ ballots: brought, withdrawn: [] }).length) missed.push('ballots');
  return missed;
}

/** What a session may lack, until that is settled, also over starts: the damage itself is mended at once. */
export type Doubt = {
  /** About some of it, or about any. */
  isThere: (what?: Missed) => boolean;
  /** To be waited for before damage is mended: if the opening ends there, the next finds the doubt, and no damage. */
  note: (what: Missed) => Promise<void>;
  /** What is missed of all that has been noted; `written` resolves when what was brought back is on the disk. */
  found: (missed: readonly Missed[], written: Promise<unknown>) => void;
  /** Settles the doubt about some of it, or about all. */
  settle: (what?: Missed) => Promise<void>;
};

/** The doubt about the session of a folder. A disk that refuses forgets it. */
export async function openDoubt(folder: string, disk: Disk): Promise<Doubt> {
  const path = join(folder, 'doubtful');
  const text = await readText(path, disk).catch(() => null);
  const kept = all.filter((what) => text?.includes(what));
  let open = new Set<Missed>(kept);
  let last: Promise<void> = Promise.resolve();
  const write = (): Promise<void> =>
    open.size > 0
      ? safeWrite(path, new TextEncoder().encode([...open].join('\n')), disk)
      : removeFile(path, disk);
  const keep = () => (last = last.then(write).catch(() => undefined));
  return {
    isThere: (what) => (what ? open.has(what) : open.size > 0),
    note: (what) => {
      open.add(what);
      return keep();
    },
    found: (missed, written) => {
      const noted = open.size;
      open = new Set([...kept, ...missed]);
      if (noted > 0 || open.size > 0) void written.then(keep, () => undefined);
    },
    settle: async (what) => {
      if (open.size === 0) return;
      open = new Set(what ? [...open].filter((each) => each !== what) : []);
      await keep();
    },
  };
}

const all: readonly Missed[] = ['words', 'ballots'];
