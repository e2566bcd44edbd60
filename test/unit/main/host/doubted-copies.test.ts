import { readFile, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { lastingDamage } from '#main/host/lasting-damage.ts';
import { createTakeIn } from '#main/host/take-in.ts';
import { editNote } from '#shared/document/operations/notes.ts';
import { editInfo } from '#shared/document/operations/session.ts';
import { readSession } from '#shared/document/read.ts';
import { tempFolder } from '../files/temp-folder.ts';
import {
  damagedSession,
  damageEnd,
  damageLast,
  damageSecond,
  marks,
  toldAtStart,
} from './damaged-session.ts';
import { damagedDoc, layOn, newsOf, putIn, takeOut } from './copies-on-stick.ts';
import { filesUnder, newestIn, now, quickDesk } from './quick-desk.ts';
import { openHost, openWindow, soon } from './temp-host.ts';

type Damaged = Awaited<ReturnType<typeof damagedSession>>;
const [newest = ''] = marks.slice(-1);

async function damagedBeside(damage: (journal: Buffer) => Buffer) {
  const stick = await tempFolder();
  return { stick, session: await damagedSession(damage, { stick }) };
}

const isDoubtful = ({ dataFolder, sessionId }: Damaged) =>
  readFile(join(dataFolder, 'sessions', sessionId, 'doubtful'), 'utf8').then(
    () => true,
    () => false,
  );

async function textAfter({ dataFolder, sessionId, noteId }: Damaged): Promise<string | undefined> {
  const host = await openHost({ dataFolder });
  const window = await openWindow(host, sessionId);
  const { text } = window.session().notes[noteId] ?? {};
  window.close();
  await host.host.close();
  return text;
}

function copyWith(doc: Y.Doc, title: string): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  editInfo(copy, { title });
  return copy;
}

describe('damage while the stick with the second copy is out', () => {
  it.each([
    ['something waits for what is gone', damageSecond, ['unreached']],
    ['nobody knows whether anything is missed', damageEnd, []],
  ])('is told of with the name of the folder where %s', async (_, damage, later) => {
    const { stick, session } = await damagedBeside(damage);
    await takeOut(stick);
    const host = await openHost({ dataFolder: session.dataFolder });
    const window = await openWindow(host, session.sessionId);
    await soon(() => isDoubtful(session)).toBe(true);
    expect(await newsOf(host)).toEqual([{ from: 'unreached', folder: stick }]);
    window.close();
    await host.host.close();
    expect(await toldAtStart(session)).toEqual(later);
  });

  it.each([damageSecond, damageLast])('is made good at a later start with the stick in', async (damage) => {
    const { stick, session } = await damagedBeside(damage);
    await takeOut(stick);
    expect(await toldAtStart(session)).toEqual(['unreached']);
    await putIn(stick);
    expect(await toldAtStart(session)).toEqual(['copy']);
    expect(await isDoubtful(session)).toBe(false);
    expect(await textAfter(session)).toBe(newest);
  });

  it('is made good from an earlier copy when the newest has the damage too', async () => {
    const { stick, session } = await damagedBeside(damageLast);
    await layOn(stick, session, damagedDoc(session));
    expect(await toldAtStart(session)).toEqual(['copy']);
    expect(await textAfter(session)).toBe(newest);
  });

  it('is settled when the stick has been asked and had nothing, and not before', async () => {
    const { stick, session } = await damagedBeside(damageEnd);
    await takeOut(stick);
    expect(await toldAtStart(session)).toEqual(['unreached']);
    expect(await isDoubtful(session)).toBe(true);
    await putIn(stick);
    expect(await toldAtStart(session)).toEqual([]);
    expect(await isDoubtful(session)).toBe(false);
  });

  it('stays in doubt when the window brings some of it, until the stick has been asked', async () => {
    const { stick, session } = await damagedBeside(damageLast);
    await takeOut(stick);
    const window = new Y.Doc();
    Y.applyUpdate(window, Y.encodeStateAsUpdate(session.doc));
    expect(await toldAtStart(session, window)).toEqual([]);
    expect(await isDoubtful(session)).toBe(true);
    await putIn(stick);
    await toldAtStart(session);
    expect(await isDoubtful(session)).toBe(false);
  });

  it('stays in doubt when another copy brings some of it, until the stick has been asked', async () => {
    const { stick, session } = await damagedBeside(damageLast);
    await takeOut(stick);
    const second = await tempFolder();
    const part = new Y.Doc();
    Y.applyUpdate(part, Y.encodeStateAsUpdate(session.doc));
    editNote(part, readSession(part), session.noteId, 'fjärde');
    await layOn(second, session, part);
    const host = await openHost({ dataFolder: session.dataFolder });
    await host.call('settings.write', { copyFolder: second });
    await soon(async () => (await newsOf(host)).map(({ from }) => from)).toEqual(['copy']);
    await soon(() => filesUnder(second)).toHaveLength(2);
    await host.host.close();
    expect(await isDoubtful(session)).toBe(true);
    await putIn(stick);
    await toldAtStart(session);
    expect(await isDoubtful(session)).toBe(false);
  });
});

describe('a journal that has lost its end, and a copy that is newer than the snapshot', () => {
  async function cutBeside() {
    const stick = await tempFolder();
    const session = await damagedSession((journal) => journal, { snapshots: true });
    const host = await openHost({ dataFolder: session.dataFolder });
    const window = await openWindow(host, session.sessionId);
    window.change((doc, found) => editNote(doc, found, session.noteId, 'på stickan'));
    await window.allSaved();
    window.close();
    const own = join(session.dataFolder, 'sessions', session.sessionId);
    const before = await filesUnder(join(own, 'snapshots'));
    await host.call('settings.write', { copyFolder: stick });
    await host.host.close();
    for (const path of await filesUnder(join(own, 'snapshots'))) if (!before.includes(path)) await rm(path);
    await truncate(join(own, 'journal.bin'), 500);
    return { stick, session };
  }

  it('is made good from that copy', async () => {
    const { session } = await cutBeside();
    expect(await toldAtStart(session)).toEqual(['snapshot', 'copy']);
    expect(await textAfter(session)).toBe('på stickan');
  });

  it('is made good when its stick is in again, which is asked for', async () => {
    const { stick, session } = await cutBeside();
    await takeOut(stick);
    expect(await toldAtStart(session)).toEqual(['snapshot', 'unreached']);
    await putIn(stick);
    expect(await toldAtStart(session)).toEqual(['copy']);
    expect(await textAfter(session)).toBe('på stickan');
  });
});

describe('a stick that comes back while the damaged session is open', () => {
  it('mends it, and gets no copy of the damage', async () => {
    const { stick, session } = await damagedBeside(damageLast);
    await takeOut(stick);
    const host = await openHost({ dataFolder: session.dataFolder });
    const window = await openWindow(host, session.sessionId);
    await soon(() => isDoubtful(session)).toBe(true);
    expect(await newsOf(host)).toEqual([{ from: 'unreached', folder: stick }]);
    await putIn(stick);
    // It waits for the stick, and is tried again in some seconds; or at once, when somebody chooses the folder.
    await host.call('settings.write', { copyFolder: '' });
    await host.call('settings.write', { copyFolder: stick });
    await soon(() => window.session().notes[session.noteId]?.text).toBe(newest);
    expect(await newsOf(host)).toEqual([{ from: 'copy', folder: undefined }]);
    await soon(() => isDoubtful(session)).toBe(false);
    await soon(() => filesUnder(stick)).toHaveLength(2);
    expect((await newestIn(stick)).notes[session.noteId]?.text).toBe(newest);
    window.close();
  });

  it('is asked though nothing else is to be copied, and holds up no other session', async () => {
    const { desk, open, stick, disk, shelf, end } = await quickDesk();
    await layOn(stick, { sessionId: 's1' }, copyWith(open.doc, 'från minnet'));
    await open.doubt.note('words');
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const { readFile: read } = disk;
    disk.readFile = async (path) => (path.includes('000001') ? held.then(() => read(path)) : read(path));
    const other = await shelf.begin('s2');
    editInfo(other.open.doc, { title: 'Skolgården' });
    await other.open.saved();
    desk.setFolder(stick, ['s1', 's2']);
    await soon(() => filesUnder(stick)).toHaveLength(2);
    expect(open.session().info.title).not.toBe('från minnet');
    letGo();
    await soon(() => open.session().info.title).toBe('från minnet');
    await soon(() => desk.state('s1').copiedAt).not.toBeNull();
    expect((await filesUnder(stick)).filter((path) => path.includes('000002'))).toHaveLength(1);
    await other.release();
    await end();
  });

  it('is told of as slow when it does not give what it has, until it does', async () => {
    const { desk, open, stick, disk, told, end } = await quickDesk(50);
    await layOn(stick, { sessionId: 's1' }, copyWith(open.doc, 'från minnet'));
    await open.doubt.note('words');
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const { readFile: read } = disk;
    disk.readFile = async (path) => (path.includes('000001') ? held.then(() => read(path)) : read(path));
    desk.setFolder(stick, ['s1']);
    await soon(() => desk.state('s1').trouble).toBe('slow');
    const before = told.length;
    editInfo(open.doc, { title: 'under tiden' });
    await soon(() => told.length).toBeGreaterThan(before);
    expect(desk.state('s1').trouble).toBe('slow');
    letGo();
    await soon(() => desk.state('s1').copiedAt).not.toBeNull();
    await soon(() => desk.state('s1').trouble).toBeNull();
    await end();
  });

  it('is asked again for what it gave to a session that was being closed', async () => {
    const { open, stick, disk, shelf, index, end } = await quickDesk();
    const takeIn = createTakeIn({ vault: shelf.vault, index, disk, tell: () => undefined });
    await layOn(stick, { sessionId: 's1' }, open.doc);
    await layOn(stick, { sessionId: 's1' }, copyWith(open.doc, 'från minnet'));
    await open.doubt.note('words');
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { readFile: read } = disk;
    disk.readFile = async (path) => {
      if (!path.includes('000001')) return read(path);
      begin();
      await held;
      return read(path);
    };
    const taking = takeIn.from(open, stick).catch(() => undefined);
    await begun;
    await end();
    letGo();
    await taking;
    const again = await shelf.use('s1');
    await takeIn.from(again.open, stick);
    expect(again.open.session().info.title).toBe('från minnet');
    await again.release();
  });

  it('is still to be asked when it goes after its newest copy has been read', async () => {
    const { open, stick, disk, shelf, index, end } = await quickDesk();
    const takeIn = createTakeIn({ vault: shelf.vault, index, disk, tell: () => undefined });
    await layOn(stick, { sessionId: 's1' }, copyWith(open.doc, 'från minnet'));
    const path = await layOn(stick, { sessionId: 's1' }, open.doc);
    await index.copied('s1', { folder: stick, path, copiedAt: now(), elsewhere: [] }, false);
    await open.doubt.note('words');
    const { readFile: read } = disk;
    disk.readFile = async (file) => {
      if (file.includes('000001')) await takeOut(stick);
      return read(file);
    };
    await expect(takeIn.from(open, stick)).rejects.toThrow();
    expect(takeIn.unasked(open)).toEqual([stick]);
    disk.readFile = read;
    await putIn(stick);
    await takeIn.from(open, stick);
    expect(takeIn.unasked(open)).toEqual([]);
    await end();
  });

  it('stays to be asked for a session that is closed while it is', async () => {
    const { open, shelf, end } = await quickDesk();
    await open.doubt.note('words');
    expect(await lastingDamage(open, false, { asked: end, unasked: () => [] })).toBeNull();
    const again = await shelf.use('s1');
    expect(again.open.doubt.isThere('words')).toBe(true);
    await again.release();
  });

  it('is not said to be out for a session that is on its way to be closed', async () => {
    const { open, stick, shelf, end } = await quickDesk();
    await open.doubt.note('words');
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    open.listen({ closed: begin });
    const judging = lastingDamage(open, false, { asked: () => begun, unasked: () => [stick] });
    const ending = end();
    expect(await judging).toBeNull();
    await ending;
    const again = await shelf.use('s1');
    expect(again.open.doubt.isTold()).toBe(false);
    await again.release();
  });

  it('is asked, and copied to, though the folder before it never answers', async () => {
    const { desk, open, stick, disk, end } = await quickDesk(50);
    const dead = await tempFolder();
    await layOn(dead, { sessionId: 's1' }, open.doc);
    await layOn(stick, { sessionId: 's1' }, copyWith(open.doc, 'från minnet'));
    await open.doubt.note('words');
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const { readFile: read } = disk;
    disk.readFile = async (path) => (path.startsWith(dead) ? held.then(() => read(path)) : read(path));
    desk.setFolder(dead, ['s1']);
    await soon(() => desk.state('s1').trouble).toBe('slow');
    desk.setFolder(stick, ['s1']);
    await soon(() => open.session().info.title).toBe('från minnet');
    await soon(() => desk.state('s1').copiedAt).not.toBeNull();
    letGo();
    await end();
  });
});
