import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeRecord, decodeRecords } from '#main/vault/record.ts';
import { editInfo } from '#shared/document/operations/session.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { damagedSession, rubbish, toldAtStart } from './damaged-session.ts';
import { filesUnder } from './quick-desk.ts';
import { newSession, openHost, openWindow } from './temp-host.ts';

const title = 'Torgets framtid (exempel)';

/** All that comes after the first record waits for it. */
function damageFirst(journal: Buffer): Buffer {
  const [, ...later] = decodeRecords(new Uint8Array(journal)).records;
  return Buffer.concat([rubbish, ...later.map(encodeRecord)]);
}
const damageAll = (journal: Buffer) => journal.fill(0x55);
const damages = [
  { damage: damageFirst, kept: 'journal.bin.damaged' },
  { damage: damageAll, kept: 'journal.bin.torn' },
];

const listedAt = async ({ dataFolder }: { dataFolder: string }, aside = false) => {
  const host = await openHost({ dataFolder });
  const list = await host.call('sessions.list', { aside });
  await host.host.close();
  return list;
};

describe.each(damages)('a session of which nothing can be read ($kept)', ({ damage, kept }) => {
  it('is told of as that, with the name it had, each time it is opened', async () => {
    const session = await damagedSession(damage, { summary: true });
    const host = await openHost({ dataFolder: session.dataFolder });
    const window = await openWindow(host, session.sessionId);
    const { news } = await host.call('vault.state', { sessionId: null });
    expect(news).toEqual([{ sessionId: session.sessionId, title, from: 'unread' }]);
    window.close();
    await host.host.close();
    expect(await toldAtStart(session)).toEqual(['unread']);
  });

  it('keeps its name and its files, and is listed as unread, also when it is put aside', async () => {
    const session = await damagedSession(damage, { summary: true });
    const folder = join(session.dataFolder, 'sessions', session.sessionId);
    const damaged = await readFile(join(folder, 'journal.bin'));
    await toldAtStart(session);
    for (const start of ['first', 'second'])
      expect(await listedAt(session), start).toMatchObject([{ title, isUnread: true }]);
    expect(await readFile(join(folder, kept))).toEqual(damaged);
    const host = await openHost({ dataFolder: session.dataFolder });
    await host.call('sessions.delete', { sessionId: session.sessionId, forGood: false });
    await host.host.close();
    expect(await listedAt(session, true)).toMatchObject([{ title, isUnread: true }]);
  });

  it('is never copied, and no snapshot is taken of it', async () => {
    const session = await damagedSession(damage, { summary: true });
    const folder = await tempFolder();
    const host = await openHost({ dataFolder: session.dataFolder });
    const window = await openWindow(host, session.sessionId);
    await host.call('settings.write', { copyFolder: folder });
    window.close();
    await host.host.close();
    const own = await filesUnder(join(session.dataFolder, 'sessions', session.sessionId));
    expect([await filesUnder(folder), own.filter((path) => path.endsWith('.snapshot'))]).toEqual([[], []]);
  });

  it('is whole again with the stick, or with the window’s own copy', async () => {
    const stick = await tempFolder();
    const copied = await damagedSession(damage, { summary: true, stick });
    expect(await toldAtStart(copied)).toEqual(['copy']);
    const session = await damagedSession(damage, { summary: true });
    expect(await toldAtStart(session)).toEqual(['unread']);
    const window = new Y.Doc();
    Y.applyUpdate(window, Y.encodeStateAsUpdate(session.doc));
    await toldAtStart(session, window);
    for (const healed of [copied, session]) {
      const [listed] = await listedAt(healed);
      expect(listed).toMatchObject({
        title,
        notes: Object.keys(session.doc.getMap('notes').toJSON()).length,
      });
      expect(listed?.isUnread).toBeUndefined();
    }
  });
});

describe('a session whose name somebody has emptied', () => {
  it('is not taken for one that cannot be read', async () => {
    const host = await openHost();
    const { sessionId } = await newSession(host);
    const window = await openWindow(host, sessionId);
    window.change((doc) => editInfo(doc, { title: '' }));
    await window.allSaved();
    window.close();
    await host.host.close();
    expect(await toldAtStart({ dataFolder: host.dataFolder, sessionId })).toEqual([]);
    const [listed] = await listedAt(host);
    expect(listed?.isUnread).toBeUndefined();
  });
});
