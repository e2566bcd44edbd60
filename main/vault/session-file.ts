import { createHash } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type * as Y from 'yjs';
import { manifestSchema, sessionFileVersion, type Manifest } from '#shared/contract/session-file.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import type { Id } from '#shared/domain/id.ts';
import { Fault } from '#shared/domain/fault.ts';
import { DamagedDocument, documentBytes, documentFrom } from '#shared/document/document.ts';
import { migrate, NewerDocument } from '#shared/document/migrations/migrate.ts';
import { readSession } from '#shared/document/read.ts';
import { sessionJson } from '#shared/report/session-json.ts';
import { decodeRecords } from './record.ts';
import { sealedBytes, sealedPartIn } from './sealed.ts';

/** `withdrawn`: ids of ballots that were taken out again, which a merge must not bring back. */
export type SessionFile = { doc: Y.Doc; sealed: Ballot[]; withdrawn?: Id[] };

/** `quick` does not compress: a copy is made while a meeting goes on, and must not hold it up. */
type Packing = 'small' | 'quick';

/**
 * The bytes of a `.radslag` file: a zip whose manifest holds the sha-256 of every part. `savedAt` in ms since 1970. The
 * same document saved at the same time is the same bytes.
 */
export function packSession(file: SessionFile, savedAt: number, packing: Packing = 'small'): Uint8Array {
  const session = readSession(file.doc);
  const parts: Record<string, Uint8Array> = {
    'session.json': strToU8(JSON.stringify(sessionJson(session), null, 2)),
    'document.yjs': documentBytes(file.doc),
    'sealed.bin': sealedBytes({ ballots: file.sealed, withdrawn: file.withdrawn ?? [] }),
  };
  const manifest: Manifest = {
    format: 'radslag',
    version: sessionFileVersion,
    sessionId: session.info.id,
    title: session.info.title,
    savedAt: new Date(savedAt).toISOString(),
    parts: Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, hash(bytes)])),
  };
  const manifestBytes = strToU8(JSON.stringify(manifest, null, 2));
  const options = { mtime: zipTime(savedAt), ...(packing === 'quick' && { level: 0 as const }) };
  return zipSync({ 'manifest.json': manifestBytes, ...parts }, options);
}

/**
 * Reads a `.radslag` file. Throws Fault 'session-file-damaged' when a part is missing, cut or changed, and
 * 'session-file-newer' for a file of a later Rådslag.
 */
export function unpackSession(bytes: Uint8Array, name: string): SessionFile {
  const damaged = (cause?: unknown) => new Fault('session-file-damaged', { file: name }, { cause });
  const parts = unzipped(bytes, damaged);
  const manifest = readManifest(parts, name, damaged);
  for (const [part, expected] of Object.entries(manifest.parts)) {
    const found = parts[part];
    if (!found || hash(found) !== expected) throw damaged();
  }
  const document = parts['document.yjs'];
  if (!document) throw damaged();
  try {
    const doc = documentFrom([document]);
    migrate(doc);
    return { doc, ...sealedFrom(parts['sealed.bin']) };
  } catch (error) {
    if (error instanceof NewerDocument)
      throw new Fault('session-file-newer', { file: name }, { cause: error });
    if (error instanceof DamagedDocument) throw damaged(error);
    throw error;
  }
}

/** A zip has no times before 1980 or after 2099, and they are local: a day is left at either end. */
function zipTime(time: number): number {
  return Math.min(Math.max(time, Date.UTC(1980, 0, 2)), Date.UTC(2099, 11, 30));
}

type Damaged = (cause?: unknown) => Fault;

/** No part may unpack to more than this: a small file must not fill the memory. */
const largestPart = 512 * 1024 * 1024;

function unzipped(bytes: Uint8Array, damaged: Damaged): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: (file) => file.originalSize <= largestPart });
  } catch (cause) {
    throw damaged(cause);
  }
}

function readManifest(parts: Record<string, Uint8Array>, name: string, damaged: Damaged): Manifest {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder().decode(parts['manifest.json']));
  } catch (cause) {
    throw damaged(cause);
  }
  if (isNewer(raw)) throw new Fault('session-file-newer', { file: name });
  const manifest = manifestSchema.safeParse(raw);
  if (!manifest.success) throw damaged(manifest.error);
  return manifest.data;
}

function isNewer(raw: unknown): boolean {
  const version = typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : null;
  return typeof version === 'number' && version > sessionFileVersion;
}

function sealedFrom(bytes: Uint8Array | undefined): { sealed: Ballot[]; withdrawn: Id[] } {
  const { ballots, withdrawn } = sealedPartIn(bytes ? decodeRecords(bytes).records : []);
  return { sealed: ballots, withdrawn };
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
