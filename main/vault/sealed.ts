import { z } from 'zod';
import { ballotSchema, type Ballot } from '#shared/domain/ballot.ts';
import { idSchema, type Id } from '#shared/domain/id.ts';
import { safeWrite } from '#main/files/safe-write.ts';
import { encodeRecord, recordTypes, type StreamRecord } from './record.ts';
import { openStream } from './stream.ts';

const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cast'), ballot: ballotSchema }),
  z.object({ kind: z.literal('withdrawn'), ballotId: idSchema }),
]);
type Entry = z.infer<typeof entrySchema>;

/** The ballots of open votings, apart from the document so that no running result can leak (DESIGN §3). */
export type SealedBallots = {
  /** Resolves when the ballot is on disk. The same ballot sent again counts once. */
  cast: (ballot: Ballot) => Promise<void>;
  withdraw: (ballotId: Id) => Promise<void>;
  of: (votingId: Id) => Ballot[];
  all: () => Ballot[];
  /** Takes ballots that are in the document now off the disk: here their order tells who voted when. */
  forget: (ballotIds: readonly Id[]) => Promise<void>;
  close: () => Promise<void>;
};

export async function openSealed(path: string, trouble: (error: unknown) => void): Promise<SealedBallots> {
  let stream = await openStream(path, trouble);
  const ballots = ballotsIn(stream.records);
  /** One thing at a time, since forgetting replaces the file under the stream. */
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => (last = last.then(work, work));
  const write = (entry: Entry) => inTurn(() => stream.append(sealedRecord(entry)));

  async function rewrite(): Promise<void> {
    await stream.close();
    try {
      await safeWrite(path, sealedBytes(ballots.values()));
    } finally {
      stream = await openStream(path, trouble);
    }
  }
  return {
    cast: async (ballot) => {
      if (ballots.has(ballot.id)) return;
      await write({ kind: 'cast', ballot });
      ballots.set(ballot.id, ballot);
    },
    withdraw: async (ballotId) => {
      if (!ballots.has(ballotId)) return;
      await write({ kind: 'withdrawn', ballotId });
      ballots.delete(ballotId);
    },
    of: (votingId) => [...ballots.values()].filter((ballot) => ballot.votingId === votingId),
    all: () => [...ballots.values()],
    forget: (ballotIds) =>
      inTurn(async () => {
        for (const id of ballotIds) ballots.delete(id);
        await rewrite();
      }),
    // Not in turn: a ballot that the disk refuses would keep the session open for ever.
    close: () => stream.close(),
  };
}

/** A sealed ballot as a record, for the stream and for the sealed part of a session file. */
export function sealedRecord(entry: Entry): StreamRecord {
  return { type: recordTypes.sealed, payload: new TextEncoder().encode(JSON.stringify(entry)) };
}

/** Sealed ballots as the bytes of a stream. */
export function sealedBytes(ballots: Iterable<Ballot>): Uint8Array {
  return Buffer.concat([...ballots].map((ballot) => encodeRecord(sealedRecord({ kind: 'cast', ballot }))));
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
