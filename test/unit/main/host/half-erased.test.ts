import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRestorer } from '#main/host/restorer.ts';
import { createTakeIn } from '#main/host/take-in.ts';
import { createShelf } from '#main/host/session-shelf.ts';
import { openCopyIndex } from '#main/vault/copy-index.ts';
import { openVault } from '#main/vault/vault.ts';
import { editNote } from '#shared/document/operations/notes.ts';
import { faultyDisk } from '../../../faults/support/faulty-disk.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { filesUnder, now } from './quick-desk.ts';
import { faultOf, newSession, openHost, openWindow, soon, type TempHost } from './temp-host.ts';

const title = 'Torgets framtid (exempel)';

async function copiedSession(host: TempHost) {
  const stick = await tempFolder();
  const { sessionId } = await newSession(host);
  await host.call('settings.write', { copyFolder: stick });
  await soon(async () => (await host.call('vault.state', { sessionId })).copy?.copiedAt).not.toBeNull();
  const [path = ''] = await filesUnder(stick);
  const bytes = new Uint8Array(await readFile(path));
  return { stick, sessionId, bytes, folder: join(host.dataFolder, 'sessions', sessionId) };
}

/** A session with a second copy, and a disk that holds files of it: all else of it can be removed. */
async function heldSession(code = 'EIO', held = ['sealed.bin']) {
  const disk = faultyDisk();
  const host = await openHost({ disk });
  const session = await copiedSession(host);
  const { folder } = session;
  const { removeFolder } = disk;
  disk.removeFolder = async (path) => {
    if (path !== folder) return removeFolder(path);
    for (const name of await readdir(path))
      if (!held.includes(name)) await rm(join(path, name), { recursive: true });
    throw Object.assign(new Error('held'), { code });
  };
  const letGo = () => {
    disk.removeFolder = removeFolder;
  };
  return { host, ...session, letGo };
}

const erase = ({ call }: TempHost, sessionId: string) =>
  call('sessions.delete', { sessionId, forGood: true });
const listed = ({ call }: TempHost) => call('sessions.list', {});

const secret = 'skulle raderas';

/** Writes the secret in a note of the session. */
async function writeSecret(host: TempHost, sessionId: string): Promise<void> {
  const window = await openWindow(host, sessionId);
  const [noteId = ''] = Object.keys(window.session().notes);
  window.change((doc, session) => editNote(doc, session, noteId, secret));
  await window.allSaved();
  window.close();
}

async function textsOf(host: TempHost, sessionId: string): Promise<string[]> {
  const window = await openWindow(host, sessionId);
  const texts = Object.values(window.session().notes).map(({ text }) => text);
  window.close();
  return texts;
}

describe('a session whose erasing is refused halfway', () => {
  it('is gone from the lists, with what is left of it named, and not written again from its second copy', async () => {
    const { host, stick, sessionId, folder } = await heldSession();
    // The stick is back only when the list is asked for: its copy is whole.
    await rename(stick, `${stick}-borta`);
    const { left } = await erase(host, sessionId);
    expect(left).toEqual([folder, expect.stringContaining(stick)]);
    await rename(`${stick}-borta`, stick);
    expect(await listed(host)).toEqual([]);
    expect(await host.call('sessions.list', { aside: true })).toEqual([]);
    expect(await readdir(folder)).toEqual(['sealed.bin']);
    expect((await host.call('vault.state', { sessionId: null })).news).toEqual([]);
  });

  it('goes at the next start, when what was held is let go', async () => {
    const { host, sessionId, folder, letGo } = await heldSession();
    await erase(host, sessionId);
    await host.host.close();
    letGo();
    await openHost({ dataFolder: host.dataFolder });
    expect(existsSync(folder)).toBe(false);
  });

  it('has no second copy left, though it is still here', async () => {
    const { host, stick, sessionId, folder } = await heldSession();
    expect((await erase(host, sessionId)).left).toEqual([folder]);
    expect(await readdir(stick)).toEqual([]);
  });

  it('keeps its second copy when it could not even be marked as erased', async () => {
    const disk = faultyDisk();
    const host = await openHost({ disk });
    const { stick, sessionId } = await copiedSession(host);
    disk.plan({ bars: (_call, path) => (path.includes('erased.json') ? 'ENOSPC' : undefined) });
    expect((await faultOf(erase(host, sessionId))).code).toBe('disk-full');
    expect(await filesUnder(stick)).toHaveLength(1);
    expect(await listed(host)).toMatchObject([{ id: sessionId, title }]);
  });

  it('is asked of no second copy, whoever opens what is left of it', async () => {
    const { host, sessionId } = await heldSession();
    await host.host.close();
    const { dataFolder } = host;
    const vault = await openVault(dataFolder);
    const index = await openCopyIndex(dataFolder);
    const asked: string[] = [];
    const ask = async (folder: string) => {
      asked.push(folder);
      return null;
    };
    const tell = () => undefined;
    const takeIn = createTakeIn({ vault, index, disk: vault.disk, tell });
    const restorer = createRestorer({ vault, index, ask, takeIn, tell, away: tell });
    const shelf = createShelf(vault, now, restorer.opened);
    await vault.erase(sessionId);
    await (await shelf.begin(sessionId)).release();
    await shelf.close();
    expect(asked).toEqual([]);
  });
});

describe('an earlier file of one’s own, opened after the erasing', () => {
  it('is refused while something of the session is held, and then brings nothing back of what was erased', async () => {
    const held = ['journal.bin', 'sealed.bin', 'snapshots'];
    const { host, sessionId, bytes, letGo } = await heldSession('EBUSY', held);
    await writeSecret(host, sessionId);
    const file = { name: 'torget.radslag', bytes };
    expect((await erase(host, sessionId)).left).toHaveLength(1);
    expect((await faultOf(host.call('sessions.openFile', file))).code).toBe('file-busy');
    letGo();
    expect(await host.call('sessions.openFile', file)).toMatchObject({ sessionId, merged: false });
    expect(await listed(host)).toMatchObject([{ id: sessionId, title }]);
    const texts = await textsOf(host, sessionId);
    expect(texts).not.toContain(secret);
    expect(texts.length).toBeGreaterThan(0);
  });

  it('brings nothing back from a stick that was away at the erasing', async () => {
    const host = await openHost();
    const { stick, sessionId, bytes } = await copiedSession(host);
    await writeSecret(host, sessionId);
    await host.host.close();
    await rename(stick, `${stick}-borta`);
    const again = await openHost({ dataFolder: host.dataFolder });
    expect((await erase(again, sessionId)).left).toHaveLength(1);
    await rename(`${stick}-borta`, stick);
    await again.call('sessions.openFile', { name: 'torget.radslag', bytes });
    expect(await textsOf(again, sessionId)).not.toContain(secret);
  });
});
