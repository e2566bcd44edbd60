import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { editNote } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { tempFolder } from '../files/temp-folder.ts';
import {
  damagedSession,
  damageEnd,
  damageLast,
  damageSecond,
  marks,
  rubbish,
  toldAtStart,
} from './damaged-session.ts';
import { openHost, openWindow } from './temp-host.ts';

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe('damage that no copy on a disk makes good', () => {
  it('is told of at each start, as long as something waits for what is gone', async () => {
    const session = await damagedSession(damageSecond);
    expect(await toldAtStart(session)).toEqual(['nowhere']);
    expect(await toldAtStart(session)).toEqual(['nowhere']);
  });

  it('is nothing to tell of when the window has what is missing, not even before it is asked', async () => {
    const session = await damagedSession(damageSecond);
    expect(await toldAtStart(session, copyOf(session.doc))).toEqual([]);
    const host = await openHost({ dataFolder: session.dataFolder });
    const fresh = await openWindow(host, session.sessionId);
    expect(fresh.session().notes[session.noteId]?.text).toBe(marks.at(-1));
  });

  it('is told of once where nobody knows whether anything is missed, also when it was found by the list', async () => {
    const session = await damagedSession(damageEnd);
    expect(await toldAtStart(session)).toEqual(['doubtful']);
    expect(await toldAtStart(session)).toEqual([]);
  });

  it('is told of also when something is written in the same moment', async () => {
    const session = await damagedSession(damageEnd);
    const write = (doc: Y.Doc) => doc.getMap('info').set('place', 'Biblioteket');
    expect(await toldAtStart(session, undefined, write)).toEqual(['doubtful']);
  });

  it('is told of where it came after the newest snapshot, and not where that has it all', async () => {
    expect(await toldAtStart(await damagedSession(damageEnd, { snapshots: true }))).toEqual(['doubtful']);
    const damageStart = (journal: Buffer) => Buffer.concat([rubbish, journal]);
    expect(await toldAtStart(await damagedSession(damageStart, { snapshots: true }))).toEqual([]);
  });

  it('is told of when more ballots are damaged than the snapshot has', async () => {
    const session = await damagedSession((journal) => journal, { snapshots: true });
    const host = await openHost({ dataFolder: session.dataFolder });
    await host.host.close();
    const record = await readFile(join(session.dataFolder, 'sessions', session.sessionId, 'journal.bin'));
    const sealed = join(session.dataFolder, 'sessions', session.sessionId, 'sealed.bin');
    await writeFile(sealed, Buffer.concat([rubbish, record]));
    // The window has words that the host has not, and no ballot.
    const ahead = copyOf(session.doc);
    editNote(ahead, readSession(ahead), session.noteId, 'fjärde');
    expect(await toldAtStart(session, ahead)).toEqual(['doubtful']);
  });
});

describe('damage whose second copy was away when it was found', () => {
  it('is made good when the copy is there as a window opens the session', async () => {
    const stick = await tempFolder();
    const session = await damagedSession(damageLast, { stick });
    await rename(stick, `${stick}-borta`);
    const host = await openHost({ dataFolder: session.dataFolder });
    await host.call('sessions.list', {});
    await rename(`${stick}-borta`, stick);
    const window = await openWindow(host, session.sessionId);
    expect(window.session().notes[session.noteId]?.text).toBe('tredje');
    const { news } = await host.call('vault.state', { sessionId: null });
    expect(news.map(({ from }) => from)).toEqual(['copy']);
    window.close();
  });
});
