import { z } from 'zod';
import { ballotSchema, type Ballot } from '#shared/domain/ballot.ts';
import { idSchema, type Id } from '#shared/domain/id.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { removeFile } from '#main/files/arrange.ts';
import { safeWrite } from '#main/files/safe-write.ts';
import { FileTrouble } from '#main/files/trouble.ts';
import { encodeRecord, recordTypes, type StreamRecord } from './record.ts';
import { openStream, type Stream } from './stream.ts';
import { besides } from './stream-file.ts';

const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cast'), ballot: ballotSchema }),
  z.object({ kind: z.literal('withdrawn'), ballotId: idSchema }),
]);
type Entry = z.infer<typeof entrySchema>;

/**
 * Sealed ballots as a copy of the session carries them: sorted by their random ids, so that a copy does not tell in
 * which order people voted. Ids that were withdrawn go with them, else a merge would bring those ballots back.
 */
export type SealedPart = { ballots: Ballot[]; withdrawn: Id[] };

/** The ballots of open votings, apart from the document so that no running result can leak (DESIGN §3). */
export type SealedBallots = {
  /** Resolves when the ballot is on disk. The same ballot sent again counts once. */
  cast: (ballot: Ballot) => Promise<void>;
  withdraw: (ballotId: Id) => Promise<void>;
  /** Takes in what another copy holds: a ballot that was withdrawn on either stays withdrawn, whoever brings it. */
  adopt: (part: SealedPart) => Promise<void>;
  /** What a copy carries; see SealedPart. */
  part: () => SealedPart;
  /** Damaged places that were found in the stream and left out. */
  damagedPlaces: number;
  /** How long they were together. */
  damagedBytes: number;
  of: (votingId: Id) => Ballot[];
  all: () => Ballot[];
  /**
   * Takes ballots that are in the document now off the disk: here their order tells who voted when. With them goes what
   * was found damaged in the stream, which may hold them too.
   */
  forget: (ballotIds: readonly Id[]) => Promise<void>;
  /** As of a stream; see stream.ts. */
  check: () => void;
  close: () => Promise<void>;
};

export async function openSealed(
  path: string,
  trouble: (error: unknown) => void,
  disk: Disk = nodeDisk,
  mending?: () => Promise<void>,
): Promise<SealedBallots> {
  const part = (): SealedPart => ({ ballots: [...ballots.values()], withdrawn: [...withdrawn] });
  let isRefused = false;
  const told = (error: unknown) => {
    isRefused = error !== null;
    trouble(error);
  };
  const open = () =>
    openStream({
      path,
      trouble: told,
      whole: () => sealedRecords(part()),
      ...(mending && { mending }),
      disk,
    });
  const first = await open();
  const ballots = ballotsIn(first.records);
  const withdrawn = withdrawnIn(first.records);
  /** Null while the file is rewritten, and when it could not be opened after that: the next thing to do tries again. */
  let stream: Stream | null = first;
  let isClosed = false;
  /** One thing at a time, since forgetting replaces the file under the stream. */
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => (last = last.then(work, work));
  const write = (entry: Entry) =>
    inTurn(async () => (stream ?? (await rewrite())).append(sealedRecord(entry)));

  async function rewrite(): Promise<Stream> {
    if (isClosed) throw new FileTrouble('other', path, new Error('the ballots have been closed'));
    const old = stream;
    stream = null;
    await old?.close();
    try {
      await safeWrite(path, sealedBytes(part()), disk);
    } finally {
      stream = await open();
      if (isClosed) await stream.close();
    }
    // What the stream before was refused is in the file now.
    if (isRefused) told(null);
    return stream;
  }
  async function cast(ballot: Ballot): Promise<void> {
    if (ballots.has(ballot.id)) return;
    await write({ kind: 'cast', ballot });
    ballots.set(ballot.id, ballot);
    withdrawn.delete(ballot.id);
  }
  async function withdraw(ballotId: Id): Promise<void> {
    if (!ballots.has(ballotId)) return;
    await write({ kind: 'withdrawn', ballotId });
    ballots.delete(ballotId);
    withdrawn.add(ballotId);
  }
  return {
    damagedPlaces: first.damagedPlaces,
    damagedBytes: first.damagedBytes,
    cast,
    withdraw,
    adopt: async (other) => {
      // Also of ballots that have never been here: a third copy may still bring them.
      const gone = other.withdrawn.filter((id) => !withdrawn.has(id));
      // They count at once: the copy they come from has them on a disk.
      for (const id of gone) {
        ballots.delete(id);
        withdrawn.add(id);
      }
      const added = other.ballots.filter(({ id }) => !withdrawn.has(id) && !ballots.has(id));
      for (const ballot of added) ballots.set(ballot.id, ballot);
      await Promise.all([
        ...gone.map((ballotId) => write({ kind: 'withdrawn', ballotId })),
        ...added.map((ballot) => write({ kind: 'cast', ballot })),
      ]);
    },
    part,
    of: (votingId) => [...ballots.values()].filter((ballot) => ballot.votingId === votingId),
    all: () => [...ballots.values()],
    forget: (ballotIds) =>
      inTurn(async () => {
        // First: if the program ends here, the ballots are in the file yet, and the next opening comes back to this.
        for (const beside of besides(path)) await removeFile(beside, disk).catch(() => undefined);
        for (const id of ballotIds) ballots.delete(id);
        await rewrite();
      }),
    check: () => {
      if (stream) stream.check();
      else if (!isClosed) void inTurn(async () => void (await rewrite())).catch(() => undefined);
    },
    // Not in turn: a ballot that the disk refuses would keep the session open for ever. The closed stream gives it up.
    close: async () => {
      isClosed = true;
      await stream?.close();
      await last.catch(() => undefined);
    },
  };
}

/** A sealed ballot as a record, for the stream and for the sealed part of a session file. */
export function sealedRecord(entry: Entry): StreamRecord {
  return { type: recordTypes.sealed, payload: new TextEncoder().encode(JSON.stringify(entry)) };
}

/** The part as the bytes of a stream. */
export function sealedBytes(part: SealedPart): Uint8Array {
  return Buffer.concat(sealedRecords(part).map(encodeRecord));
}

function sealedRecords({ ballots, withdrawn }: SealedPart): StreamRecord[] {
  const cast = ballots
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((ballot) => sealedRecord({ kind: 'cast', ballot }));
  const gone = withdrawn.toSorted().map((ballotId) => sealedRecord({ kind: 'withdrawn', ballotId }));
  return [...cast, ...gone];
}

export function sealedPartIn(records: readonly StreamRecord[]): SealedPart {
  return { ballots: [...ballotsIn(records).values()], withdrawn: [...withdrawnIn(records)] };
}

function withdrawnIn(records: readonly StreamRecord[]): Set<Id> {
  const ids = new Set<Id>();
  for (const record of records) {
    const entry = readEntry(record);
    if (entry?.kind === 'withdrawn') ids.add(entry.ballotId);
    if (entry?.kind === 'cast') ids.delete(entry.ballot.id);
  }
  return ids;
}

/** The ballots that stand after all records, by id. A record that cannot be read is passed over. */
export function ballotsIn(records: readonly StreamRecord[]): Map<Id, Ballot> {
  const ballots = new Map<Id, Ballot>();
  for (const record of records) {
    const entry = readEntry(record);
    if (entry?.kind === 'cast') ballots.set(entry.ballot.id, entry.ballot);
    if (entry?.kind === 'withdrawn') ballots.delete(entry.ballotId);
  }
  return ballots;
}

function readEntry(record: StreamRecord): Entry | null {
  if (record.type !== recordTypes.sealed) return null;
  try {
    return entrySchema.parse(JSON.parse(new TextDecoder().decode(record.payload)));
  } catch {
    return null;
  }
}
