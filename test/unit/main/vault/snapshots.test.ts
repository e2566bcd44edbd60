import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { superfluous } from '#main/vault/kept-generations.ts';
import { decodeSnapshot, encodeSnapshot, type Snapshot } from '#main/vault/snapshot-file.ts';
import { snapshotsIn } from '#main/vault/snapshots.ts';
import { documentBytes } from '#shared/document/document.ts';
import { faultyDisk } from '../../../faults/support/faulty-disk.ts';
import { fullDocument } from '../../shared/document/documents.ts';
import { tempFolder } from '../files/temp-folder.ts';

const ballot = (id: string) => ({ id, votingId: 'v1', channel: 'paper', dots: { c1: 1 } }) as const;
const snapshot = (takenAt = 1000): Snapshot => ({
  head: { takenAt, notes: 3, clusters: 1, journalSize: 400 },
  document: documentBytes(fullDocument()),
  sealed: { ballots: [ballot('k1'), ballot('k2')], withdrawn: ['k9'] },
});

describe('a snapshot', () => {
  it('comes back as it was', () => {
    const taken = snapshot();
    expect(decodeSnapshot(new Uint8Array(encodeSnapshot(taken)))).toEqual(taken);
  });

  it('does not tell in which order people voted', () => {
    const { sealed, ...rest } = snapshot();
    const other = { ...rest, sealed: { ...sealed, ballots: sealed.ballots.toReversed() } };
    expect(encodeSnapshot(other)).toEqual(encodeSnapshot({ ...rest, sealed }));
  });

  it('is not taken for whole when any byte is another, or the end is cut', () => {
    const bytes = encodeSnapshot(snapshot());
    const damage = fc.record({ at: fc.nat(bytes.length - 1), mask: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(damage, ({ at, mask }) => {
        expect(decodeSnapshot(bytes.map((byte, index) => (index === at ? byte ^ mask : byte)))).toBeNull();
        expect(decodeSnapshot(bytes.subarray(0, at))).toBeNull();
      }),
    );
  });
});

describe('bytes that have their right hash', () => {
  const withHash = (body: Buffer) =>
    Buffer.concat([
      Buffer.from(`radslag-snapshot 1 ${createHash('sha256').update(body).digest('hex')}\n`),
      body,
    ]);

  it.each([
    ['a head that is no JSON', 'head\n'],
    ['a head that lacks what it must tell', '{"takenAt":1}\n'],
    ['no document', '{"takenAt":1,"notes":0,"clusters":0,"journalSize":0}\n'],
  ])('are no snapshot with %s', (_, text) => {
    expect(decodeSnapshot(new Uint8Array(withHash(Buffer.from(text))))).toBeNull();
  });
});

describe('the snapshots of a session', () => {
  it('are listed from the newest, and the newest whole one is found past damaged ones', async () => {
    const folder = await tempFolder();
    const snapshots = snapshotsIn(folder);
    for (const takenAt of [1000, 2000, 3000]) await snapshots.take(snapshot(takenAt));
    const names = await snapshots.list();
    expect(names.map(({ takenAt }) => takenAt)).toEqual([3000, 2000, 1000]);
    const path = join(folder, 'snapshots', names[0]?.name ?? '');
    await writeFile(path, (await readFile(path)).subarray(0, -1));
    const found = await snapshots.newestWhole();
    expect([found.snapshot?.head.takenAt, found.damaged]).toEqual([2000, 1]);
    expect(await snapshots.read('../journal.bin')).toBeNull();
  });

  it('are none where none has been taken', async () => {
    const snapshots = snapshotsIn(await tempFolder());
    expect([await snapshots.list(), await snapshots.newestWhole()]).toEqual([
      [],
      { snapshot: null, damaged: 0 },
    ]);
  });

  it('lose none of the old when the disk takes only a part of the new', async () => {
    const folder = await tempFolder();
    const disk = faultyDisk();
    const snapshots = snapshotsIn(folder, disk);
    for (let time = 0; time < 12; time++) await snapshots.take(snapshot(time));
    const before = await readdir(join(folder, 'snapshots'));
    disk.plan({ room: 200 });
    await expect(snapshots.take(snapshot(99))).rejects.toMatchObject({ code: 'full' });
    expect(await readdir(join(folder, 'snapshots'))).toEqual(before);
  });
});

describe('a snapshot that the disk does not keep as it was written', () => {
  it('is refused and does not stay, and no older one goes for it', async () => {
    const folder = await tempFolder();
    const disk = faultyDisk();
    const snapshots = snapshotsIn(folder, disk);
    for (let time = 0; time < 7; time++) await snapshots.take(snapshot(time));
    const before = await readdir(join(folder, 'snapshots'));
    disk.plan({ spoils: true });
    await expect(snapshots.take(snapshot(99))).rejects.toMatchObject({ code: 'other' });
    expect(await readdir(join(folder, 'snapshots'))).toEqual(before);
    disk.plan({});
    await snapshots.take(snapshot(100));
    expect((await snapshots.newestWhole()).snapshot?.head.takenAt).toBe(100);
  });

  it('does not stay when the disk refuses to give it back, and says what the disk said', async () => {
    const folder = await tempFolder();
    const disk = faultyDisk();
    const snapshots = snapshotsIn(folder, disk);
    for (let time = 0; time < 7; time++) await snapshots.take(snapshot(time));
    const before = await readdir(join(folder, 'snapshots'));
    disk.plan({ bars: (call) => (call === 'readFile' ? 'EACCES' : undefined) });
    for (let time = 90; time < 99; time++)
      await expect(snapshots.take(snapshot(time))).rejects.toMatchObject({ code: 'denied' });
    expect(await readdir(join(folder, 'snapshots'))).toEqual(before);
  });

  it('is none of an old one that cannot be removed: the new one is taken', async () => {
    const folder = await tempFolder();
    const disk = faultyDisk({ bars: (call) => (call === 'remove' ? 'EIO' : undefined) });
    const snapshots = snapshotsIn(folder, disk);
    for (let time = 0; time < 9; time++) await snapshots.take(snapshot(time));
    expect(await snapshots.list()).toHaveLength(9);
    disk.plan({});
    await snapshots.take(snapshot(99));
    expect((await snapshots.list()).length).toBeLessThan(9);
  });

  it('is not looked for in files of other names', async () => {
    const folder = await tempFolder();
    const snapshots = snapshotsIn(folder);
    await snapshots.take(snapshot(1000));
    await writeFile(join(folder, 'snapshots', '.00000002-2000.snap.0123456789ab.tmp'), 'half');
    expect(await snapshots.list()).toHaveLength(1);
  });
});

describe('the generations that are kept', () => {
  const minute = 60_000;

  it('are the newest six, then one of ten minutes, then one of a day', () => {
    const every = Array.from({ length: 3000 }, (_, sequence) => ({ sequence, takenAt: sequence * minute }));
    const gone = new Set(superfluous(every));
    const kept = every.filter((generation) => !gone.has(generation)).map(({ sequence }) => sequence);
    expect(kept.slice(-6)).toEqual([2994, 2995, 2996, 2997, 2998, 2999]);
    expect(kept.length).toBeLessThan(6 + 24 + 31);
    expect(kept.some((sequence) => sequence < 1440)).toBe(true);
  });

  it('always hold the newest six, whatever the clock did, and never grow without end', () => {
    const clock = fc.array(fc.integer({ min: -1e13, max: 1e13 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(clock, (times) => {
        const all = times.map((takenAt, sequence) => ({ sequence, takenAt }));
        const gone = superfluous(all);
        expect(gone.every(({ sequence }) => sequence < times.length - 6)).toBe(true);
        expect(all.length - gone.length).toBeLessThanOrEqual(6 + 24 + 31);
      }),
    );
  });
});
