import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import { packSession, unpackSession } from '#main/vault/session-file.ts';
import { openVault } from '#main/vault/vault.ts';
import { editNote } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { fullDocument } from '../../shared/document/documents.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { filesUnder, newestIn, now, quickDesk } from './quick-desk.ts';
import { newSession, openHost, openWindow, soon } from './temp-host.ts';

describe('the second copy', () => {
  it('has every session as soon as its folder is chosen, and says so', async () => {
    const host = await openHost();
    const { sessionId } = await newSession(host);
    const stick = await tempFolder();
    await host.call('settings.write', { copyFolder: stick });
    await soon(async () => (await host.call('vault.state', { sessionId })).copy?.copiedAt).not.toBeNull();
    expect((await newestIn(stick)).info).toMatchObject({ id: sessionId, title: 'Torgets framtid (exempel)' });
    expect(host.told).toContainEqual({
      name: 'copyState',
      data: expect.objectContaining({ sessionId, folder: stick, trouble: null }),
    });
  });

  it('is not made where the sessions themselves lie', async () => {
    const host = await openHost();
    const inside = join(host.dataFolder, 'kopior');
    await expect(host.call('settings.write', { copyFolder: inside })).rejects.toMatchObject({
      code: 'copy-inside',
      values: { path: inside },
    });
    expect(await host.call('settings.read', {})).toMatchObject({ copyFolder: '' });
  });

  it.each(['kopior', './kopior', '../kopior', ' '])(
    'has the whole path of its folder: not "%s"',
    async (copyFolder) => {
      const host = await openHost();
      await expect(host.call('settings.write', { copyFolder })).rejects.toMatchObject({
        code: 'folder-relative',
        values: { example: join(homedir(), 'Rådslag kopior') },
      });
      expect(await host.call('settings.read', {})).toMatchObject({ copyFolder: '' });
    },
  );

  it('follows the work, in new files', async () => {
    const { desk, open, stick, told, end } = await quickDesk();
    desk.setFolder(stick, ['s1']);
    await soon(() => told.at(-1)?.copiedAt).toBe(now());
    editNote(open.doc, open.session(), 'n1', 'Senare tanke');
    await soon(async () => (await newestIn(stick)).notes['n1']?.text).toBe('Senare tanke');
    expect((await filesUnder(stick)).length).toBeGreaterThan(1);
    await end();
  });

  it('brings back a session that the laptop has lost, and says where from', async () => {
    const first = await openHost();
    const { sessionId } = await newSession(first);
    const stick = await tempFolder();
    await first.call('settings.write', { copyFolder: stick });
    await soon(async () => (await first.call('vault.state', { sessionId })).copy?.copiedAt).not.toBeNull();
    await first.host.close();
    await rm(join(first.dataFolder, 'sessions'), { recursive: true });
    const again = await openHost({ dataFolder: first.dataFolder });
    expect(await again.call('sessions.list', {})).toMatchObject([{ id: sessionId }]);
    expect((await again.call('vault.state', { sessionId: null })).news).toEqual([
      { sessionId, title: 'Torgets framtid (exempel)', from: 'copy' },
    ]);
    expect((await again.call('vault.state', { sessionId: null })).news).toEqual([]);
  });

  it('does not bring back what was deleted', async () => {
    const first = await openHost();
    const { sessionId } = await newSession(first);
    await first.call('settings.write', { copyFolder: await tempFolder() });
    await soon(async () => (await first.call('vault.state', { sessionId })).copy?.copiedAt).not.toBeNull();
    await first.call('sessions.delete', { sessionId, forGood: false });
    await first.host.close();
    const again = await openHost({ dataFolder: first.dataFolder });
    expect(await again.call('sessions.list', {})).toEqual([]);
  });

  it('is made of a session that is brought back, though nobody changes it', async () => {
    const host = await openHost();
    const { sessionId } = await newSession(host);
    await host.call('sessions.delete', { sessionId, forGood: false });
    const stick = await tempFolder();
    await host.call('settings.write', { copyFolder: stick });
    await host.call('sessions.restore', { sessionId });
    await host.host.close();
    expect((await newestIn(stick)).info).toMatchObject({ id: sessionId });
  });

  it('is found past a newest file that is damaged', async () => {
    const stick = await tempFolder();
    const copy = secondCopyIn(stick);
    const bytes = packSession({ doc: fullDocument(), sealed: [] }, 0);
    await copy.write('s1', 'Torget', bytes, now());
    await writeFile(await copy.write('s1', 'Torget', bytes, now()), bytes.subarray(0, 100));
    expect(readSession((await copy.newest('s1'))?.doc ?? fullDocument()).notes['n1']).toBeDefined();
    expect(await copy.newest('s2')).toBeNull();
  });

  it('has nothing to erase of a session that it does not have', async () => {
    const stick = await tempFolder();
    const copy = secondCopyIn(stick);
    await copy.write('s1', 'Torget', new Uint8Array([1]), now());
    await copy.erase('s2');
    expect(await filesUnder(stick)).toHaveLength(1);
    await copy.erase('s1');
    expect(await filesUnder(stick)).toEqual([]);
  });

  it('is resumed on another laptop, and work on both is brought together without doubles', async () => {
    const [one, two] = [await openHost(), await openHost()];
    const { sessionId } = await newSession(one);
    const stick = await tempFolder();
    await one.call('settings.write', { copyFolder: stick });
    await soon(async () => (await one.call('vault.state', { sessionId })).copy?.copiedAt).not.toBeNull();
    const path = (await filesUnder(stick)).at(-1) ?? '';
    const file = { name: 'kopia.radslag', bytes: new Uint8Array(await readFile(path)) };
    expect(await two.call('sessions.openFile', file)).toMatchObject({ sessionId, merged: false });
    const there = await openWindow(two, sessionId);
    const [noteId = ''] = Object.keys(there.session().notes);
    there.change((doc, session) => editNote(doc, session, noteId, 'Skrivet på den andra'));
    await there.allSaved();
    expect(await two.call('sessions.openFile', file)).toMatchObject({ merged: true });
    expect(there.session().notes[noteId]?.text).toBe('Skrivet på den andra');
    there.close();
  });
});

describe('erasing for good', () => {
  it('leaves no word of the session in the data folder or in the second copy', async () => {
    const host = await openHost();
    const { sessionId } = await newSession(host, 'Hemligt möte');
    const window = await openWindow(host, sessionId);
    const [noteId = ''] = Object.keys(window.session().notes);
    window.change((doc, session) => editNote(doc, session, noteId, 'kanariefågel'));
    await window.allSaved();
    window.close();
    const stick = await tempFolder();
    await host.call('settings.write', { copyFolder: stick });
    await soon(async () => (await host.call('vault.state', { sessionId })).copy?.copiedAt).not.toBeNull();
    await host.call('sessions.delete', { sessionId, forGood: false });
    await host.call('sessions.restore', { sessionId });
    expect(await host.call('sessions.delete', { sessionId, forGood: true })).toEqual({ left: [] });
    await host.host.close();
    for (const folder of [host.dataFolder, stick])
      for (const path of await filesUnder(folder))
        expect((await readFile(path)).includes('kanariefågel'), path).toBe(false);
    const again = await openHost({ dataFolder: host.dataFolder });
    expect(await again.call('sessions.list', {})).toEqual([]);
    expect(await again.call('sessions.adopt', { sessionId })).toEqual({ adopted: false });
  });

  it('reaches what was put aside, and finishes at the next start what was cut off', async () => {
    const host = await openHost();
    const { sessionId } = await newSession(host);
    await host.call('sessions.delete', { sessionId, forGood: false });
    await host.call('sessions.delete', { sessionId, forGood: true });
    expect(await readdir(join(host.dataFolder, 'deleted'))).toEqual([]);
    await host.host.close();
    await mkdir(join(host.dataFolder, 'deleted', `${sessionId}~2`));
    await openVault(host.dataFolder);
    expect(await readdir(join(host.dataFolder, 'deleted'))).toEqual([]);
  });

  it('names the copies that it could not reach', async () => {
    const host = await openHost();
    const { sessionId } = await newSession(host);
    const stick = await tempFolder();
    await host.call('settings.write', { copyFolder: stick });
    await soon(async () => (await host.call('vault.state', { sessionId })).copy?.copiedAt).not.toBeNull();
    const [path = ''] = await filesUnder(stick);
    await rename(stick, `${stick}-borta`);
    const { left } = await host.call('sessions.delete', { sessionId, forGood: true });
    expect(left).toEqual([dirname(path)]);
    await rm(`${stick}-borta`, { recursive: true });
  });
});

describe('earlier points in time', () => {
  it('are listed, and open beside the present, which stays', async () => {
    const host = await openHost();
    const { sessionId } = await newSession(host);
    const window = await openWindow(host, sessionId);
    const [noteId = ''] = Object.keys(window.session().notes);
    const before = window.session().notes[noteId]?.text;
    window.change((doc, session) => editNote(doc, session, noteId, 'Ny text'));
    await window.allSaved();
    const [earliest] = await host.call('versions.list', { sessionId });
    expect(earliest?.notes).toBe(Object.keys(window.session().notes).length);
    const restored = await host.call('versions.restore', {
      sessionId,
      version: earliest?.version ?? '',
      title: 'Torget, tidigare',
    });
    const beside = await openWindow(host, restored.sessionId);
    expect(beside.session().notes[noteId]?.text).toBe(before);
    expect(beside.session().info.title).toBe('Torget, tidigare');
    expect(window.session().notes[noteId]?.text).toBe('Ny text');
    window.close();
    beside.close();
  });
});

describe('a session that only a window has', () => {
  it('is taken back, and told of when it is', async () => {
    const host = await openHost();
    const { sessionId } = await newSession(host);
    const window = await openWindow(host, sessionId);
    const bytes = packSession({ doc: window.doc, sealed: [] }, 0);
    window.close();
    await host.host.close();
    await rm(join(host.dataFolder, 'sessions'), { recursive: true });
    const again = await openHost({ dataFolder: host.dataFolder });
    expect(await again.call('sessions.adopt', { sessionId })).toEqual({ adopted: true });
    const line = await openWindow(again, sessionId);
    Y.applyUpdate(line.doc, Y.encodeStateAsUpdate(unpackSession(bytes, 'x').doc));
    await line.allSaved();
    await soon(async () => (await again.call('vault.state', { sessionId: null })).news).toEqual([
      { sessionId, title: 'Torgets framtid (exempel)', from: 'window' },
    ]);
    line.close();
  });
});
