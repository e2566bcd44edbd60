import { crc32 } from 'node:zlib';
import { encodeRecord, salvageRecords } from '#main/vault/record.ts';
import { packSession, unpackSession } from '#main/vault/session-file.ts';
import { decodeSnapshot, encodeSnapshot } from '#main/vault/snapshot-file.ts';
import { documentBytes } from '#shared/document/document.ts';
import { fullDocument } from '../../unit/shared/document/documents.ts';
import { clean, sum, type Attack, type Outcome } from '../support/attack.ts';
import { chanceFrom } from '../support/chance.ts';
import { damagedBytes } from '../support/damage.ts';
import { seed } from '../support/seed.ts';

/** One kind of file: whether damage to it is found, so that nothing damaged is taken for whole. */
type Kind = { name: string; bytes: Uint8Array; isFound: (damaged: Uint8Array) => boolean };

const payloads = Array.from({ length: 40 }, (_, index) =>
  Buffer.from(`post ${index} `.repeat(1 + (index % 9))),
);
const known = new Set(payloads.map((payload) => payload.toString()));

const journal: Kind = {
  name: 'journal',
  bytes: Buffer.concat(payloads.map((payload) => encodeRecord({ type: 1, payload }))),
  isFound: (damaged) =>
    salvageRecords(damaged).records.every(({ payload }) => known.has(Buffer.from(payload).toString())),
};

const doc = fullDocument();
const sameDocument = (found: Uint8Array) => Buffer.compare(found, documentBytes(doc)) === 0;

const snapshot: Kind = {
  name: 'snapshot',
  bytes: encodeSnapshot({
    head: { takenAt: 1, notes: 3, clusters: 1, journalSize: 1 },
    document: documentBytes(doc),
    sealed: { ballots: [], withdrawn: [] },
  }),
  isFound: (damaged) => {
    const decoded = decodeSnapshot(damaged);
    return decoded === null || sameDocument(decoded.document);
  },
};

const sessionFile: Kind = {
  name: 'session file',
  bytes: packSession({ doc, sealed: [] }, 1),
  // Some bytes of a zip mean nothing (its times): then all of the session must be as it was.
  isFound: (damaged) => {
    try {
      return sameDocument(documentBytes(unpackSession(damaged, 'x').doc));
    } catch {
      return true;
    }
  },
};

const kinds = [journal, snapshot, sessionFile];
/** Longest time to judge one file, in milliseconds of the processor: what other programs take does not count. */
const longest = 2000;

export const damagedFiles: Attack = {
  name: 'damaged journal, snapshot, session file',
  run: async ({ planted, long }) => {
    const rounds = planted ? 200 : Math.ceil((long ? 1_000_000 : 10_000) / kinds.length);
    const outcomes: Outcome[] = [];
    const chance = chanceFrom(seed);
    for (const kind of planted ? [journal] : kinds)
      for (let round = 0; round < rounds; round++) {
        const damaged = planted ? forged() : damagedBytes(kind.bytes, round, chance);
        outcomes.push(judged(kind, damaged));
      }
    return { ...sum(outcomes), note: 'all found, none taken for whole' };
  },
};

function judged(kind: Kind, damaged: Uint8Array): Outcome {
  const before = process.cpuUsage();
  const isFound = kind.isFound(damaged);
  const { user, system } = process.cpuUsage(before);
  const isLate = (user + system) / 1000 > longest;
  return { ...clean(), tries: 1, lost: isFound ? 0 : 1, hung: isLate ? 1 : 0 };
}

/** Damage whose checksum has been made right: the planted fault is a journal without one. */
function forged(): Uint8Array {
  const record = encodeRecord({ type: 1, payload: Buffer.from('något annat') });
  new DataView(record.buffer).setUint32(5, crc32(record.subarray(9), 1), true);
  return Buffer.concat([journal.bytes, record]);
}
