import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as Y from 'yjs';
import { packSession, unpackSession, type SessionFile } from '#main/vault/session-file.ts';
import { manifestSchema } from '#shared/contract/session-file.ts';
import { sessionJsonSchema } from '#shared/contract/session-json.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import { Fault } from '#shared/domain/fault.ts';
import { documentVersion } from '#shared/document/migrations/migrate.ts';
import { readSession } from '#shared/document/read.ts';
import { fullDocument, withOpenVoting } from '../../shared/document/documents.ts';

const savedAt = Date.UTC(2026, 10, 23, 13, 5);
const sealed: Ballot[] = ['k1', 'k2'].map((id) => ({
  id,
  votingId: 'v1',
  channel: 'paper',
  dots: { c1: 2 },
}));
const packed = packSession({ doc: withOpenVoting(), sealed }, savedAt);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The file with some of its parts exchanged, and a manifest that knows nothing of it. */
function withParts(changes: Record<string, Uint8Array | null>): Uint8Array {
  const parts = { ...unzipSync(packed), ...changes };
  return zipSync(
    Object.fromEntries(Object.entries(parts).filter(([, bytes]) => bytes !== null)) as Record<
      string,
      Uint8Array
    >,
  );
}

/** The file with another document, and a manifest that vouches for it. */
function withDocument(document: Uint8Array): Uint8Array {
  const manifest = manifestSchema.parse(
    JSON.parse(strFromU8(unzipSync(packed)['manifest.json'] ?? new Uint8Array())),
  );
  manifest.parts['document.yjs'] = hash(document);
  return withParts({ 'document.yjs': document, 'manifest.json': strToU8(JSON.stringify(manifest)) });
}

function faultOf(bytes: Uint8Array): Fault {
  try {
    unpackSession(bytes, 'möte.radslag');
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('it was opened');
}

const says = ({ doc, sealed: ballots }: SessionFile) => ({ session: readSession(doc), sealed: ballots });

describe('a session file', () => {
  it('gives back the session and its sealed ballots', () => {
    const doc = withOpenVoting();
    const file = unpackSession(packSession({ doc, sealed }, savedAt), 'möte.radslag');
    expect(says(file)).toEqual({ session: readSession(doc), sealed });
    const none = unpackSession(packSession({ doc: fullDocument(), sealed: [] }, savedAt), 'möte.radslag');
    expect(none.sealed).toEqual([]);
  });

  it.each([savedAt, 0, Date.UTC(2200, 0)])('is the same bytes, whenever it is packed (saved at %d)', (at) => {
    const doc = withOpenVoting();
    const first = packSession({ doc, sealed }, at);
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    expect(hash(packSession({ doc, sealed }, at))).toBe(hash(first));
  });

  it('has a manifest that tells of the file and vouches for every other part', () => {
    const { 'manifest.json': raw, ...parts } = unzipSync(packed);
    const manifest = manifestSchema.parse(JSON.parse(strFromU8(raw ?? new Uint8Array())));
    expect(manifest).toMatchObject({
      sessionId: 'm1',
      title: 'Torgets framtid',
      savedAt: '2026-11-23T13:05:00.000Z',
    });
    expect(manifest.parts).toEqual(
      Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, hash(bytes)])),
    );
    expect(Object.keys(parts).toSorted()).toEqual(['document.yjs', 'sealed.bin', 'session.json']);
  });

  it('can be read by other programs, which learn nothing of an open voting', () => {
    const json = strFromU8(unzipSync(packed)['session.json'] ?? new Uint8Array());
    const session = sessionJsonSchema.parse(JSON.parse(json));
    expect(session.counts).toMatchObject({ notes: 3, clusters: 1, ballots: 0 });
    expect(session.votings.map(({ state, result }) => [state, result])).toEqual([['open', null]]);
    expect(json).not.toContain('k1');
  });
});

/** The file without one of its parts, and a manifest that vouches for those that are left. */
function without(part: string): Uint8Array {
  const manifest = manifestSchema.parse(
    JSON.parse(strFromU8(unzipSync(packed)['manifest.json'] ?? new Uint8Array())),
  );
  const parts = Object.fromEntries(Object.entries(manifest.parts).filter(([name]) => name !== part));
  return withParts({ [part]: null, 'manifest.json': strToU8(JSON.stringify({ ...manifest, parts })) });
}

describe('a session file that is not whole', () => {
  it('is damaged without its document, though its manifest says so', () => {
    expect(faultOf(without('document.yjs')).code).toBe('session-file-damaged');
  });

  it('opens without ballots when it has none', () => {
    expect(unpackSession(without('sealed.bin'), 'möte.radslag').sealed).toEqual([]);
  });

  it('is damaged, wherever it is cut', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.nat(packed.length - 1), (length) => {
        expect(faultOf(packed.subarray(0, length)).code).toBe('session-file-damaged');
      }),
      { numRuns: 150 },
    );
  });

  it('is refused or opens as it was, whichever byte is changed', { timeout: 60_000 }, () => {
    const flip = fc.record({ at: fc.nat(packed.length - 1), mask: fc.integer({ min: 1, max: 255 }) });
    const whole = says(unpackSession(packed, 'möte.radslag'));
    let refused = 0;
    fc.assert(
      fc.property(flip, ({ at, mask }) => {
        const damaged = packed.map((byte, index) => (index === at ? byte ^ mask : byte));
        try {
          expect(says(unpackSession(damaged, 'möte.radslag'))).toEqual(whole);
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          expect(['session-file-damaged', 'session-file-newer']).toContain(error.code);
          refused += 1;
        }
      }),
      { numRuns: 400 },
    );
    // What may change unseen are dates of the zip and the title in the manifest: a small part of the file.
    expect(refused).toBeGreaterThan(200);
  });

  it.each(['manifest.json', 'session.json', 'document.yjs', 'sealed.bin'])(
    'is damaged without its %s',
    (part) => {
      expect(faultOf(withParts({ [part]: null }))).toMatchObject({
        code: 'session-file-damaged',
        values: { file: 'möte.radslag' },
      });
    },
  );

  it.each(['session.json', 'document.yjs', 'sealed.bin'])('is damaged when its %s is another', (part) => {
    expect(faultOf(withParts({ [part]: strToU8('other') })).code).toBe('session-file-damaged');
  });

  it.each(['', 'PK', 'en vanlig textfil, inte en zip', '{"format":"radslag"}'])('is not %j', (text) => {
    expect(faultOf(strToU8(text)).code).toBe('session-file-damaged');
  });

  it.each(['null', '{}', '{"format":"other","version":1}', '[', '{"version":"2"}'])(
    'has not the manifest %s',
    (text) => {
      expect(faultOf(withParts({ 'manifest.json': strToU8(text) })).code).toBe('session-file-damaged');
    },
  );

  it('is damaged when the document is no document, though the manifest vouches for it', () => {
    expect(faultOf(withDocument(strToU8('no document'))).code).toBe('session-file-damaged');
  });
});

describe('a session file of a later Rådslag', () => {
  const newer = { code: 'session-file-newer', values: { file: 'möte.radslag' } };

  it('is told of as such when the container is newer', () => {
    const manifest = { format: 'radslag', version: 2, vault: 'something new' };
    expect(faultOf(withParts({ 'manifest.json': strToU8(JSON.stringify(manifest)) }))).toMatchObject(newer);
  });

  it('is told of as such when the document is newer', () => {
    const doc = withOpenVoting();
    doc.getMap('info').set('version', documentVersion + 1);
    expect(faultOf(withDocument(Y.encodeStateAsUpdate(doc)))).toMatchObject(newer);
  });
});
