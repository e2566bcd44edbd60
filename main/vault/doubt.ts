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
  /** Settles the doubt about some of it, or about all. */
  settle: (what?: Missed) => Promise<void>;
};

/** The doubt about the session of a folder; `found` is what has just been found damaged. A disk that refuses forgets it. */
export async function openDoubt(folder: string, found: readonly Missed[], disk: Disk): Promise<Doubt> {
  const path = join(folder, 'doubtful');
  const kept = await readText(path, disk).catch(() => null);
  let open = new Set<Missed>([...found, ...all.filter((what) => kept?.includes(what))]);
  const write = () => safeWrite(path, new TextEncoder().encode([...open].join('\n')), disk);
  if (found.length > 0) await write().catch(() => undefined);
  return {
    isThere: (what) => (what ? open.has(what) : open.size > 0),
    settle: async (what) => {
      if (open.size === 0) return;
      open = new Set(what ? [...open].filter((each) => each !== what) : []);
      await (open.size > 0 ? write() : removeFile(path, disk)).catch(() => undefined);
    },
  };
}

const all: readonly Missed[] = ['words', 'ballots'];
