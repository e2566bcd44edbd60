import { appendFile, cp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { listAside } from '#main/host/aside-list.ts';
import { createShelf } from '#main/host/session-shelf.ts';
import { encodeRecord } from '#main/vault/record.ts';
import { sealedBytes } from '#main/vault/sealed.ts';
import { openVault } from '#main/vault/vault.ts';
import { faultyDisk } from '../../../faults/support/faulty-disk.ts';
import { infoOf } from '#shared/document/layout.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { fullDocument } from '../../shared/document/documents.ts';
import { ballot } from './voting-room.ts';

const now = () => 1_795_000_000_000;

/** A vault with one session put aside, of which no summary is kept. */
async function putAside(change: (doc: Y.Doc) => void = () => undefined) {
  const folder = await tempFolder();
  const disk = faultyDisk();
  const vault = await openVault(folder, disk);
  const shelf = createShelf(vault, now);
  const { open, release } = await shelf.begin('m1');
  Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(fullDocument()));
  change(open.doc);
  await open.saved();
  await release();
  await shelf.delete('m1');
  const aside = join(folder, 'deleted', 'm1');
  await rm(join(aside, 'summary.json'));
  return { vault, aside, disk };
}

it('tells what a deleted session holds, and only reads it', async () => {
  const { vault, aside } = await putAside();
  // A kind of record that a later Rådslag may write is passed over.
  await appendFile(join(aside, 'journal.bin'), encodeRecord({ type: 7, payload: new Uint8Array(9) }));
  const before = await readdir(aside);
  expect(await listAside(vault, now)).toMatchObject([{ id: 'm1', title: 'Torgets framtid', notes: 3 }]);
  expect(await readdir(aside)).toEqual(before);
});

it('tells when it was changed last, by a ballot too', async () => {
  const { vault, aside } = await putAside();
  const changedAt = async () => (await listAside(vault, now))[0]?.changedAt;
  const [earlier, later] = [new Date(2026, 0, 2), new Date(2026, 0, 3)];
  await utimes(join(aside, 'journal.bin'), earlier, earlier);
  expect(await changedAt()).toBe(earlier.getTime());
  const cast = sealedBytes({ ballots: [ballot('k1', {})], withdrawn: [] });
  await writeFile(join(aside, 'sealed.bin'), cast);
  await utimes(join(aside, 'sealed.bin'), later, later);
  expect(await changedAt()).toBe(later.getTime());
});

it('tells one that cannot be read from one that holds nothing', async () => {
  const { vault, aside } = await putAside();
  await writeFile(join(aside, 'journal.bin'), 'skräp');
  expect(await listAside(vault, now)).toMatchObject([{ id: 'm1', title: '', isUnread: true }]);
  await rm(join(aside, 'journal.bin'));
  expect(await listAside(vault, now)).toMatchObject([{ id: 'm1', title: '', isUnread: true }]);
});

it('tells one of a later Rådslag by its name', async () => {
  const { vault } = await putAside((doc) => infoOf(doc).set('version', 999));
  expect(await listAside(vault, now)).toMatchObject([
    { id: 'm1', title: 'Torgets framtid', isNewer: true, isUnread: false },
  ]);
});

it('leaves out what has been erased', async () => {
  const { vault } = await putAside();
  await vault.erase('m1');
  expect(await listAside(vault, now)).toEqual([]);
});

it('tells of all when the disk gives nothing of one', async () => {
  const { vault, aside, disk } = await putAside();
  await cp(aside, join(aside, '..', 'm2'), { recursive: true });
  const found = async (barred: 'stat' | 'readFile') => {
    disk.plan({ bars: (call, path) => (call === barred && dirname(path) === aside ? 'EIO' : undefined) });
    const list = await listAside(vault, now);
    return Object.fromEntries(list.map(({ id, isUnread }) => [id, isUnread]));
  };
  expect(await found('readFile')).toEqual({ m1: true, m2: undefined });
  expect(Object.keys(await found('stat')).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['m1', 'm2']);
});

it('leaves out what is brought back while it is listed', async () => {
  const { vault, aside, disk } = await putAside();
  const { readFile } = disk;
  disk.readFile = async (path) => {
    if (path === join(aside, 'summary.json')) await vault.bringBack('m1');
    return readFile(path);
  };
  expect(await listAside(vault, now)).toEqual([]);
});

it('looks once for what has been put aside, however much it is', async () => {
  const { vault, aside, disk } = await putAside();
  for (const name of ['m2', 'm3']) await cp(aside, join(aside, '..', name), { recursive: true });
  const listed: string[] = [];
  const { readdir: list } = disk;
  disk.readdir = (path) => {
    listed.push(path);
    return list(path);
  };
  expect(await listAside(vault, now)).toHaveLength(3);
  expect(listed.filter((path) => path === dirname(aside))).toHaveLength(1);
});
