import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createShelf } from '#main/host/session-shelf.ts';
import { rescueSessions } from '#main/vault/rescue.ts';
import { unpackSession } from '#main/vault/session-file.ts';
import { openVault } from '#main/vault/vault.ts';
import { readSession } from '#shared/document/read.ts';
import { fullDocument } from '../../shared/document/documents.ts';
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

  it('saves the raw files also of a session that cannot be read', async () => {
    const folder = await dataFolder();
    await rm(join(folder, 'sessions', 'm1', 'snapshots'), { recursive: true });
    await writeFile(join(folder, 'sessions', 'm1', 'journal.bin'), 'skräp');
    const to = await tempFolder();
    const { sessions } = await rescueSessions(folder, to, 2000);
    expect(sessions[0]).toEqual({ title: 'm1', notes: 0, file: null });
    expect(await readFile(join(to, 'raw', 'sessions', 'm1', 'journal.bin'), 'utf8')).toBe('skräp');
  });

  it('says that there is no such data folder', async () => {
    const nowhere = join(await tempFolder(), 'borta');
    await expect(rescueSessions(nowhere, await tempFolder(), 0)).rejects.toMatchObject({ code: 'missing' });
  });
});
