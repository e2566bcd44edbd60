import { appendFile, cp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createShelf } from '#main/host/session-shelf.ts';
import { encodeRecord, recordTypes } from '#main/vault/record.ts';
import { rescueSessions, type Rescue } from '#main/vault/rescue.ts';
import { sealedRecord } from '#main/vault/sealed.ts';
import { unpackSession } from '#main/vault/session-file.ts';
import { openVault } from '#main/vault/vault.ts';
import { revealVoting } from '#shared/document/operations/votings.ts';
import { readSession } from '#shared/document/read.ts';
import { faultyDisk, type FaultPlan } from '../../../faults/support/faulty-disk.ts';
import { fullDocument, withOpenVoting } from '../../shared/document/documents.ts';
import { tempFolder } from '../files/temp-folder.ts';

const ballot = { id: 'k1', votingId: 'v1', channel: 'paper', dots: { c1: 1 } } as const;

/** A data folder with one session that is here and one that has been put aside. */
async function dataFolder() {
  const folder = await tempFolder();
  const shelf = createShelf(await openVault(folder), () => 1000);
  for (const id of ['m1', 'm2']) {
    const { open, release } = await shelf.begin(id);
    Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(fullDocument()));
    await open.sealed.cast(ballot);
    await open.saved();
    await release();
  }
  await shelf.delete('m2');
  await shelf.close();
  return folder;
}

const notesIn = async (path: string | null) =>
  Object.keys(readSession(unpackSession(new Uint8Array(await readFile(path ?? '')), 'x').doc).notes).length;

/** What is told of a session of which nothing can be read. */
const unreadable = {
  title: 'm1',
  notes: 0,
  isReadable: false,
  isWhole: false,
  file: null,
  raw: 'all',
};

describe('a rescue', () => {
  it('saves every session as a file to open and as raw files, and leaves the data folder as it was', async () => {
    const folder = await dataFolder();
    const to = join(await tempFolder(), 'räddat');
    const before = (await readdir(folder, { recursive: true })).toSorted();
    const { sessions, unread } = await rescueSessions(folder, to, 2000);
    expect([sessions.length, unread]).toEqual([2, []]);
    for (const { file, notes } of sessions) expect(await notesIn(file)).toBe(notes);
    const file = unpackSession(new Uint8Array(await readFile(sessions[0]?.file ?? '')), 'x');
    expect(file.sealed).toEqual([ballot]);
    expect(await readFile(join(to, 'raw', 'sessions', 'm1', 'journal.bin'))).toEqual(
      await readFile(join(folder, 'sessions', 'm1', 'journal.bin')),
    );
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(before);
  });

  it('takes from a snapshot what the journal has lost', async () => {
    const folder = await dataFolder();
    await rm(join(folder, 'sessions', 'm1', 'journal.bin'));
    const { sessions } = await rescueSessions(folder, await tempFolder(), 2000);
    expect(sessions[0]?.notes).toBe(Object.keys(readSession(fullDocument()).notes).length);
  });

  it('seals no ballot that has been revealed, though the program was killed before the stream let it go', async () => {
    const folder = await tempFolder();
    const shelf = createShelf(await openVault(folder), () => 1000);
    const { open, release } = await shelf.begin('m1');
    Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(withOpenVoting()));
    const later = { ...ballot, id: 'k2' };
    for (const each of [ballot, later]) await open.sealed.cast(each);
    revealVoting(open.doc, ballot.votingId, [ballot]);
    await open.saved();
    await release();
    const { sessions } = await rescueSessions(folder, await tempFolder(), 2000);
    const file = unpackSession(new Uint8Array(await readFile(sessions[0]?.file ?? '')), 'x');
    expect(Object.keys(readSession(file.doc).ballots)).toEqual([ballot.id]);
    expect(file.sealed).toEqual([later]);
  });

  it('calls a session with an open voting not whole when the file of its ballots is gone', async () => {
    const folder = await tempFolder();
    const shelf = createShelf(await openVault(folder), () => 1000);
    const { open, release } = await shelf.begin('m1');
    Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(withOpenVoting()));
    await open.saved();
    await release();
    const isWhole = async () => {
      const { sessions } = await rescueSessions(folder, await tempFolder(), 2000);
      return sessions[0]?.isWhole;
    };
    expect(await isWhole()).toBe(true);
    await rm(join(folder, 'sessions', 'm1', 'sealed.bin'));
    expect(await isWhole()).toBe(false);
  });

  it('saves the raw files also of a session that cannot be read', async () => {
    const folder = await dataFolder();
    await rm(join(folder, 'sessions', 'm1', 'snapshots'), { recursive: true });
    await writeFile(join(folder, 'sessions', 'm1', 'journal.bin'), 'skräp');
    const to = await tempFolder();
    const { sessions } = await rescueSessions(folder, to, 2000);
    expect(sessions[0]).toEqual(unreadable);
    expect(await readFile(join(to, 'raw', 'sessions', 'm1', 'journal.bin'), 'utf8')).toBe('skräp');
  });

  it('needs no folder of what was put aside', async () => {
    const folder = await dataFolder();
    await rm(join(folder, 'deleted'), { recursive: true });
    const { sessions, unread } = await rescueSessions(folder, await tempFolder(), 2000);
    expect([sessions.length, unread]).toEqual([1, []]);
  });

  it('says that there is no such data folder', async () => {
    const nowhere = join(await tempFolder(), 'borta');
    await expect(rescueSessions(nowhere, await tempFolder(), 0)).rejects.toMatchObject({ code: 'missing' });
  });
});

/** The files and folders under `folder`, with what is in the files. */
async function contentsOf(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Promise.all(paths.map(async (path) => [path, await readFile(path).catch(() => 'folder')] as const));
}

/** The files under `folder`, by their way from it. */
async function filesIn(folder: string) {
  const all = await contentsOf(folder);
  return all.flatMap(([path, bytes]) =>
    bytes instanceof Buffer ? [[relative(folder, path), bytes] as const] : [],
  );
}

const writes = new Set(['open', 'mkdir', 'rename', 'link', 'remove', 'removeFolder']);

/** Rescues on a disk where some calls fail; nothing is ever written to the data folder. */
async function rescueWhere(folder: string, bars: NonNullable<FaultPlan['bars']>) {
  const to = await tempFolder();
  const disk = faultyDisk({
    bars: (call, path) => (path.startsWith(folder) && writes.has(call) ? 'EROFS' : bars(call, path)),
  });
  const rescue = await rescueSessions(folder, to, 2000, disk);
  return { ...rescue, to, titles: rescue.sessions.map(({ title, file }) => file && title) };
}

describe('a rescue from a folder that is in a bad way', () => {
  const both = ['Torgets framtid', 'Torgets framtid'];

  it('writes nothing to it', async () => {
    const folder = await dataFolder();
    const before = await contentsOf(folder);
    const { titles, unread } = await rescueWhere(folder, () => undefined);
    expect([titles, unread]).toEqual([both, []]);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('passes over a session whose folder cannot be listed, and names it', async () => {
    const folder = await dataFolder();
    const barred = join(folder, 'sessions', 'm1');
    const { sessions, unread, to } = await rescueWhere(folder, (call, path) =>
      call === 'readdir' && path === barred ? 'EACCES' : undefined,
    );
    expect(unread).toEqual([barred]);
    for (const { file, notes } of sessions) expect(await notesIn(file)).toBe(notes);
    expect(await readdir(join(to, 'raw', 'deleted', 'm2'))).toContain('journal.bin');
  });

  it('names a session that cannot even be looked at', async () => {
    const folder = await dataFolder();
    const barred = join(folder, 'sessions', 'm1');
    const { titles, unread } = await rescueWhere(folder, (call, path) =>
      call === 'stat' && path === barred ? 'EIO' : undefined,
    );
    expect([titles, unread]).toEqual([['Torgets framtid'], [barred]]);
  });

  it.each(['stat', 'readdir'])(
    'saves what was put aside when the sessions cannot be read (%s)',
    async (barred) => {
      const folder = await dataFolder();
      const { titles, unread } = await rescueWhere(folder, (call, path) =>
        path === join(folder, 'sessions') && (call === barred || call === 'readdir') ? 'EIO' : undefined,
      );
      expect([titles, unread]).toEqual([['Torgets framtid'], [join(folder, 'sessions')]]);
    },
  );

  it('takes from a snapshot what a journal without read permission holds, and names the journal', async () => {
    const folder = await dataFolder();
    const journal = join(folder, 'sessions', 'm1', 'journal.bin');
    const { sessions, unread } = await rescueWhere(folder, (call, path) =>
      call === 'readFile' && path === journal ? 'EACCES' : undefined,
    );
    expect(unread).toEqual([journal]);
    expect(await notesIn(sessions[0]?.file ?? null)).toBe(3);
  });

  it('saves the others when one holds what no reader was made for', async () => {
    const folder = await dataFolder();
    const doc = new Y.Doc();
    doc.transact(() => {
      let inner = doc.getMap<unknown>('info');
      for (let depth = 0; depth < 10_000; depth++) inner = inner.set('x', new Y.Map());
    });
    expect(() => readSession(doc)).toThrow(RangeError);
    const record = { type: recordTypes.update, payload: Y.encodeStateAsUpdate(doc) };
    await writeFile(join(folder, 'sessions', 'm1', 'journal.bin'), encodeRecord(record));
    const { sessions, to } = await rescueWhere(folder, () => undefined);
    expect(sessions[0]).toEqual(unreadable);
    expect(await notesIn(sessions[1]?.file ?? null)).toBe(3);
    expect(await readdir(join(to, 'raw', 'sessions', 'm1'))).toContain('journal.bin');
  });

  it('says how much of the raw files of a session is saved', async () => {
    const folder = await dataFolder();
    const bars = (name: string) => (call: string, path: string) =>
      call === 'readFile' && path.startsWith(join(folder, 'sessions', 'm1', name))
        ? ('EIO' as const)
        : undefined;
    const rawOf = async (name: string) =>
      (await rescueWhere(folder, bars(name))).sessions.map(({ raw }) => raw);
    expect(await rawOf('journal.bin')).toEqual(['some', 'all']);
    expect(await rawOf('')).toEqual(['none', 'all']);
  });

  it('takes all that is whole of a torn journal when the snapshot is broken', async () => {
    const folder = await dataFolder();
    const own = join(folder, 'sessions', 'm1');
    const [name = ''] = await readdir(join(own, 'snapshots'));
    await writeFile(join(own, 'snapshots', name), 'skräp');
    await appendFile(join(own, 'journal.bin'), 'en halv post');
    const { sessions, unread } = await rescueWhere(folder, () => undefined);
    expect(unread).toEqual([]);
    expect(await notesIn(sessions[0]?.file ?? null)).toBe(3);
  });

  it('takes from a snapshot the ballots that are damaged, but none that was withdrawn since', async () => {
    const folder = await dataFolder();
    const damaged = join(folder, 'sessions', 'm1', 'sealed.bin');
    await writeFile(damaged, (await readFile(damaged)).fill(0, 12, 20));
    const withdrawn = sealedRecord({ kind: 'withdrawn', ballotId: ballot.id });
    await appendFile(join(folder, 'deleted', 'm2', 'sealed.bin'), encodeRecord(withdrawn));
    const { sessions } = await rescueWhere(folder, () => undefined);
    const files = sessions.map(async ({ file }) =>
      unpackSession(new Uint8Array(await readFile(file ?? '')), 'x'),
    );
    const [here, aside] = await Promise.all(files);
    expect([here?.sealed, here?.withdrawn]).toEqual([[ballot], []]);
    expect([aside?.sealed, aside?.withdrawn]).toEqual([[], [ballot.id]]);
    const parts = unzipSync(new Uint8Array(await readFile(sessions[1]?.file ?? '')));
    expect(new TextDecoder().decode(parts['sealed.bin'])).not.toContain('cast');
  });
});

/** What is known when a rescue has ended with an error because the disk is full. */
function nothingSaved(error: unknown): Pick<Rescue, 'sessions' | 'unsaved' | 'isFull'> {
  expect(error).toMatchObject({ name: 'FileTrouble', code: 'full' });
  return { sessions: [], unsaved: [], isFull: true };
}

describe('where a rescue saves', () => {
  it.each(['', 'sessions', 'sessions/m1/snapshots', 'ny/mapp', '..mapp', '../genväg'])(
    'is not in the data folder: %s',
    async (way) => {
      const folder = join(await tempFolder(), 'data');
      await cp(await dataFolder(), folder, { recursive: true });
      await symlink(folder, join(folder, '..', 'genväg'), 'junction');
      const before = await contentsOf(folder);
      const to = join(folder, way);
      await expect(rescueSessions(folder, to, 2000)).rejects.toMatchObject({ code: 'rescue-inside' });
      expect(await contentsOf(folder)).toEqual(before);
    },
  );

  it('may be beside the data folder, or around it', async () => {
    const folder = join(await tempFolder(), 'data');
    await cp(await dataFolder(), folder, { recursive: true });
    for (const way of ['..', '../data räddat'])
      expect((await rescueSessions(folder, join(folder, way), 2000)).sessions).toHaveLength(2);
  });

  it('has nothing twice after a second rescue, and what has changed since beside what was', async () => {
    const folder = await dataFolder();
    const to = await tempFolder();
    const first = await rescueSessions(folder, to, 2000);
    const before = await contentsOf(to);
    // There is no room for anything more, and none is needed.
    expect(await rescueSessions(folder, to, 90_000, faultyDisk({ room: 0 }))).toEqual(first);
    expect(await contentsOf(to)).toEqual(before);
    await appendFile(join(folder, 'sessions', 'm1', 'sealed.bin'), 'en halv post');
    await writeFile(join(to, 'Torgets framtid (2).radslag'), 'någon annans');
    await rescueSessions(folder, to, 2000);
    const added = (await filesIn(to)).length - before.filter(([, bytes]) => bytes !== 'folder').length;
    expect(added).toBe(3);
    for (const [path, bytes] of before)
      if (!path.endsWith('(2).radslag')) expect(await readFile(path).catch(() => 'folder')).toEqual(bytes);
    expect(await readFile(join(to, 'Torgets framtid (2).radslag'), 'utf8')).toBe('någon annans');
  });

  it('has no half file when it fills up, and what is not there is told of', async () => {
    const folder = await dataFolder();
    const all = await filesIn((await rescueWhere(folder, () => undefined)).to);
    for (let room = 500; room < 12_000; room += 500) {
      const to = await tempFolder();
      const disk = faultyDisk({ room });
      const rescue = await rescueSessions(folder, to, 2000, disk).catch(nothingSaved);
      const files = await filesIn(to);
      for (const [path, bytes] of files) {
        if (path.endsWith('.radslag')) expect(await notesIn(join(to, path))).toBe(3);
        else expect(bytes).toEqual(await readFile(join(folder, relative('raw', path))));
      }
      expect(rescue.isFull).toBe(true);
      const told = [...rescue.sessions.filter(({ file }) => file === null), ...rescue.unsaved];
      if (files.length > 0) expect(files.length + told.length).toBe(all.length);
    }
  });

  it('is said to be full when not one file fits', async () => {
    const rescue = rescueSessions(await dataFolder(), await tempFolder(), 2000, faultyDisk({ room: 0 }));
    await expect(rescue).rejects.toMatchObject({ name: 'FileTrouble', code: 'full' });
  });

  it('is said to be closed when not one file may be written', async () => {
    const to = await tempFolder();
    const disk = faultyDisk({
      bars: (call, path) => (call === 'open' && path.startsWith(to) ? 'EACCES' : undefined),
    });
    const rescue = rescueSessions(await dataFolder(), to, 2000, disk);
    await expect(rescue).rejects.toMatchObject({ name: 'FileTrouble', code: 'denied', path: to });
  });

  it('has the small sessions when a big one before them does not fit', async () => {
    const folder = await dataFolder();
    const to = await tempFolder();
    // The first .radslag file is too big; what comes after it is not.
    let opened = 0;
    const disk = faultyDisk({
      bars: (call, path) =>
        call === 'open' && path.includes('.radslag.partial') && (opened += 1) === 1 ? 'ENOSPC' : undefined,
    });
    const { sessions, unsaved, isFull } = await rescueSessions(folder, to, 2000, disk);
    expect(sessions.map(({ file, raw }) => [file, raw])).toEqual([
      [null, 'all'],
      [join(to, 'Torgets framtid.radslag'), 'all'],
    ]);
    expect(sessions.map(({ isReadable }) => isReadable)).toEqual([true, true]);
    expect([unsaved, isFull]).toEqual([[], true]);
  });

  it('has all sessions when the raw files do not fit, and names those', async () => {
    const folder = await dataFolder();
    const { sessions, unsaved, isFull, to } = await rescueWhere(folder, (call, path) =>
      call === 'open' && path.includes(join('raw', 'sessions', 'm1', 'journal.bin')) ? 'ENOSPC' : undefined,
    );
    for (const { file } of sessions) expect(await notesIn(file)).toBe(3);
    expect(sessions.map(({ raw }) => raw)).toEqual(['some', 'all']);
    expect([unsaved, isFull]).toEqual([[join(folder, 'sessions', 'm1', 'journal.bin')], true]);
    expect(await readdir(join(to, 'raw', 'sessions', 'm1'))).toContain('sealed.bin');
  });
});
