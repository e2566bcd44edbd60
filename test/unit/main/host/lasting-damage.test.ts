import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { editNote } from '#shared/document/operations/notes.ts';
import { newSession, openHost, openWindow, soon, type TempHost } from './temp-host.ts';

const marks = ['första', 'andra', 'tredje'];

/** A session with some changes in its journal, which is then damaged, and no snapshot; and the document as it was. */
async function damagedSession(damage: (journal: Buffer) => Buffer) {
  const host = await openHost();
  const { sessionId } = await newSession(host);
  const window = await openWindow(host, sessionId);
  const [noteId = ''] = Object.keys(window.session().notes);
  for (const text of marks) {
    window.change((doc, session) => editNote(doc, session, noteId, text));
    await window.allSaved();
  }
  window.close();
  await host.host.close();
  const folder = join(host.dataFolder, 'sessions', sessionId);
  const journal = join(folder, 'journal.bin');
  await writeFile(journal, damage(await readFile(journal)));
  for (const name of ['snapshots', 'summary.json']) await rm(join(folder, name), { recursive: true });
  return { dataFolder: host.dataFolder, sessionId, noteId, doc: window.doc };
}

/** What comes after it waits for what it held. */
function damageSecond(journal: Buffer): Buffer {
  const at = journal.indexOf('andra');
  return journal.fill(0, at, at + 2);
}

const newsOf = async (host: TempHost) => (await host.call('vault.state', { sessionId: null })).news;

/** What is told when the session is opened after a start, by a window that has no copy of it. */
async function toldAtStart(dataFolder: string, sessionId: string) {
  const host = await openHost({ dataFolder });
  const window = await openWindow(host, sessionId);
  window.close();
  await soon(() => host.told.some(({ name }) => name === 'news')).toBe(true);
  const news = await newsOf(host);
  await host.host.close();
  return news;
}

describe('damage that no copy on a disk makes good', () => {
  it('is told of, at each start', async () => {
    const { dataFolder, sessionId } = await damagedSession(damageSecond);
    expect(await toldAtStart(dataFolder, sessionId)).toMatchObject([{ sessionId, from: 'nowhere' }]);
    expect(await toldAtStart(dataFolder, sessionId)).toMatchObject([{ sessionId, from: 'nowhere' }]);
  });

  it('is nothing to tell of when the window has what is missing', async () => {
    const { dataFolder, sessionId, noteId, doc } = await damagedSession(damageSecond);
    const host = await openHost({ dataFolder });
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const window = await openWindow(host, sessionId, copy);
    await window.allSaved();
    window.close();
    await host.host.close();
    expect(host.told.filter(({ name }) => name === 'news')).toEqual([]);

    const again = await openHost({ dataFolder });
    const fresh = await openWindow(again, sessionId);
    expect(fresh.session().notes[noteId]?.text).toBe(marks.at(-1));
    fresh.close();
    await again.host.close();
    expect(again.told.filter(({ name }) => name === 'news')).toEqual([]);
  });

  it('is told of where nothing waits for what is gone, but nobody knows whether it is missed', async () => {
    const { dataFolder, sessionId } = await damagedSession((journal) =>
      Buffer.concat([journal, Buffer.from('skräp mitt i'), journal]),
    );
    const host = await openHost({ dataFolder });
    await host.call('sessions.list', {});
    await soon(async () => newsOf(host)).toMatchObject([{ sessionId, from: 'nowhere' }]);
  });
});
