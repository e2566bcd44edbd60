import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { unpackSession } from '#main/vault/session-file.ts';
import { editNote } from '#shared/document/operations/notes.ts';
import { addVoting, openVoting, revealVoting } from '#shared/document/operations/votings.ts';
import { readSession } from '#shared/document/read.ts';
import { faultOf, journalOf, openHost, openWindow, soon } from './temp-host.ts';
import { ballot, votingRoom } from './voting-room.ts';

type Room = Awaited<ReturnType<typeof votingRoom>>;

const sealedOf = ({ dataFolder, sessionId }: Room) =>
  readFile(join(dataFolder, 'sessions', sessionId, 'sealed.bin'), 'utf8');

/** The session file as it is saved now. */
async function savedFile({ call, told, dataFolder, sessionId }: Room): Promise<Uint8Array> {
  const { jobId } = await call('exports.start', {
    sessionId,
    folder: dataFolder,
    formats: ['radslag'],
    language: 'sv',
  });
  const ends = () =>
    told
      .map(({ data }) => data as { jobId?: string; state?: string; files?: string[] })
      .find((data) => data.jobId === jobId && data.state === 'done');
  await soon(ends).toBeDefined();
  return new Uint8Array(readFileSync(ends()?.files?.[0] ?? ''));
}

describe('a ballot', () => {
  it('is on disk and counted when it is answered for, and told of as a number only', async () => {
    const room = await votingRoom();
    const { call, told, sessionId, targets } = room;
    expect(await call('ballots.cast', { sessionId, ballot: ballot('k1', { [targets.first]: 2 }) })).toEqual({
      count: 1,
    });
    expect(await sealedOf(room)).toContain('"id":"k1"');
    expect(await call('ballots.cast', { sessionId, ballot: ballot('k2', {}) })).toEqual({ count: 2 });
    expect(await call('ballots.count', { sessionId, votingId: 'v1' })).toEqual({ count: 2 });
    expect(told.filter(({ name }) => name === 'sealedCount').map(({ data }) => data)).toEqual([
      { sessionId, votingId: 'v1', count: 1 },
      { sessionId, votingId: 'v1', count: 2 },
    ]);
  });

  it('counts once, however often it is sent', async () => {
    const { call, sessionId, targets } = await votingRoom();
    const cast = () => call('ballots.cast', { sessionId, ballot: ballot('k1', { [targets.first]: 1 }) });
    await Promise.all([cast(), cast(), cast()]);
    expect(await cast()).toEqual({ count: 1 });
  });

  it('can be withdrawn while the voting is open', async () => {
    const { call, sessionId, targets } = await votingRoom();
    await call('ballots.cast', { sessionId, ballot: ballot('k1', { [targets.first]: 1 }) });
    await call('ballots.cast', { sessionId, ballot: ballot('k2', {}) });
    expect(await call('ballots.withdraw', { sessionId, votingId: 'v1', ballotId: 'k1' })).toEqual({
      count: 1,
    });
    await call('votings.reveal', { sessionId, votingId: 'v1' });
    const late = call('ballots.withdraw', { sessionId, votingId: 'v1', ballotId: 'k2' });
    expect(await faultOf(late)).toMatchObject({ code: 'voting-not-open' });
  });

  it('is not taken when it breaks the rule, and nothing of it is kept', async () => {
    const { call, sessionId, targets } = await votingRoom();
    const { first, second } = targets;
    const cast = (dots: Record<string, number>) =>
      faultOf(call('ballots.cast', { sessionId, ballot: ballot('k1', dots) }));
    const rule = { budget: 3, perTarget: 2 };
    expect(await cast({ [first]: 2, [second]: 2 })).toEqual({ code: 'ballot-over-budget', values: rule });
    expect(await cast({ [first]: 3 })).toEqual({ code: 'ballot-over-target', values: rule });
    expect(await cast({ elsewhere: 1 })).toEqual({ code: 'ballot-unknown-target', values: rule });
    expect(await cast({ [first]: 0 })).toMatchObject({ code: 'request-invalid' });
    expect(await call('ballots.count', { sessionId, votingId: 'v1' })).toEqual({ count: 0 });
  });

  it('is refused for good by a voting that has ended, and not by one that may yet be found open', async () => {
    const { call, sessionId } = await votingRoom();
    const isOver = async (votingId: string) =>
      (await faultOf(call('ballots.cast', { sessionId, ballot: { ...ballot('k1', {}), votingId } }))).values;
    // As where the opening of the voting was in what a disk has lost: the window's copy may have it.
    expect(await isOver('v2')).toEqual({ isOver: 0 });
    await call('votings.reveal', { sessionId, votingId: 'v1' });
    expect(await isOver('v1')).toEqual({ isOver: 1 });
  });

  it('is not taken by a voting that is not open, nor by a session that is not there', async () => {
    const { call, sessionId } = await votingRoom();
    const other = { ...ballot('k1', {}), votingId: 'v2' };
    expect(await faultOf(call('ballots.cast', { sessionId, ballot: other }))).toMatchObject({
      code: 'voting-not-open',
    });
    const nowhere = call('ballots.cast', { sessionId: 'gone', ballot: ballot('k1', {}) });
    expect(await faultOf(nowhere)).toMatchObject({ code: 'session-missing' });
  });
});

describe('an open voting', () => {
  it('leaks nothing: no file, view or event is changed by what a ballot says', async () => {
    const room = await votingRoom();
    const { host, call, told, dataFolder, sessionId, targets, window } = room;
    await call('projector.show', { sessionId });
    const outside = async () => {
      const { 'document.yjs': document, 'session.json': json } = unzipSync(await savedFile(room));
      return { document, json, journal: journalOf(dataFolder, sessionId), view: host.projectorView() };
    };
    const before = await outside();
    const frames = window.frames.length;
    await call('ballots.cast', { sessionId, ballot: ballot('k1', { [targets.second]: 2 }) });
    await call('ballots.cast', {
      sessionId,
      ballot: ballot('k2', { [targets.second]: 1, [targets.third]: 1 }),
    });
    const after = await outside();
    expect(before.view?.scene).toMatchObject({ kind: 'voting', ballots: 0 });
    expect(after).toEqual({
      ...before,
      view: { ...before.view, scene: { ...before.view?.scene, ballots: 2 } },
    });
    expect(window.frames).toHaveLength(frames);
    expect(JSON.stringify(told)).not.toMatch(/"k[12]"|dots/);
  });

  it('is carried by a session file as a part of its own, for another laptop to go on with', async () => {
    const room = await votingRoom();
    const { call, sessionId, targets } = room;
    await call('ballots.cast', { sessionId, ballot: ballot('k1', { [targets.first]: 1 }) });
    const bytes = await savedFile(room);
    const there = await openHost();
    expect(await there.call('sessions.openFile', { name: 'möte.radslag', bytes })).toMatchObject({
      merged: false,
    });
    await there.call('ballots.cast', { sessionId, ballot: ballot('k2', { [targets.first]: 2 }) });
    expect(await there.call('ballots.count', { sessionId, votingId: 'v1' })).toEqual({ count: 2 });
    await there.call('votings.reveal', { sessionId, votingId: 'v1' });
    const { ballots } = (await openWindow(there, sessionId)).session();
    expect(Object.keys(ballots).toSorted()).toEqual(['k1', 'k2']);
  });
});

describe('the reveal', () => {
  it('brings each ballot into the document, once, and takes it off the sealed stream', async () => {
    const room = await votingRoom();
    const { call, sessionId, targets, window } = room;
    const cast = [ballot('k2', { [targets.first]: 1 }), ballot('k1', {}, 'hands')];
    for (const one of cast) await call('ballots.cast', { sessionId, ballot: one });
    await call('votings.reveal', { sessionId, votingId: 'v1' });
    expect(window.session().ballots).toEqual({ k1: cast[1], k2: cast[0] });
    expect(window.session().votings['v1']?.state).toBe('revealed');
    expect(await sealedOf(room)).toBe('');
    expect(await faultOf(call('votings.reveal', { sessionId, votingId: 'v1' }))).toMatchObject({
      code: 'voting-not-open',
    });
    expect(await faultOf(call('ballots.cast', { sessionId, ballot: ballot('k3', {}) }))).toMatchObject({
      code: 'voting-not-open',
    });
    const file = unpackSession(await savedFile(room), 'möte.radslag');
    expect([file.sealed, Object.keys(readSession(file.doc).ballots).length]).toEqual([[], 2]);
  });

  it('counts every ballot that was answered for, also those that came in the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { call, host, sessionId, window } = await votingRoom();
      const casts = Array.from({ length: 12 }, (_, index) => {
        if (index === 6) void call('votings.reveal', { sessionId, votingId: 'v1' });
        return host.answer('ballots.cast', { sessionId, ballot: ballot(`k${index}`, {}) });
      });
      const answers = await Promise.all(casts);
      const taken = answers.flatMap((answer, index) => (answer.ok ? [`k${index}`] : []));
      await soon(() => window.session().votings['v1']?.state).toBe('revealed');
      expect(Object.keys(window.session().ballots).toSorted()).toEqual(taken.toSorted());
    }
  });

  it('that the disk refuses to clean up after does not stop the next voting', async () => {
    const disk: Disk = { ...nodeDisk };
    const room = await votingRoom(await openHost({ disk }));
    const { call, sessionId, targets, window, stepId, boardId } = room;
    await call('ballots.cast', { sessionId, ballot: ballot('k1', { [targets.first]: 1 }) });
    disk.open = async (path, use, mode) => {
      if (path.includes('sealed')) throw Object.assign(new Error('held'), { code: 'EBUSY' });
      return nodeDisk.open(path, use, mode);
    };
    await call('votings.reveal', { sessionId, votingId: 'v1' });
    disk.open = nodeDisk.open;
    const voting = { id: 'v2', stepId, boardId, question: 'Sen?', budget: 3, perTarget: 2 };
    window.change((doc, session) => addVoting(doc, session, { ...voting, targetKind: 'clusters' }));
    window.change((doc, session) => openVoting(doc, session, 'v2'));
    await window.allSaved();
    const next = { ...ballot('k2', { [targets.first]: 1 }), votingId: 'v2' };
    expect(await call('ballots.cast', { sessionId, ballot: next })).toEqual({ count: 1 });
    expect(await sealedOf(room)).toContain('"id":"k2"');
    expect(await sealedOf(room)).not.toContain('"id":"k1"');
    window.close();
  });

  it('outlives a restart between the ballots and the reveal', async () => {
    const room = await votingRoom();
    await room.call('ballots.cast', {
      sessionId: room.sessionId,
      ballot: ballot('k1', { [room.targets.first]: 1 }),
    });
    await room.host.close();
    const again = await openHost({ dataFolder: room.dataFolder });
    expect(await again.call('ballots.count', { sessionId: room.sessionId, votingId: 'v1' })).toEqual({
      count: 1,
    });
    await again.call('votings.reveal', { sessionId: room.sessionId, votingId: 'v1' });
    const window = await openWindow(again, room.sessionId);
    expect(Object.keys(window.session().ballots)).toEqual(['k1']);
  });

  it('is given again by a window after it was lost here, and counts the ballots that were sealed meanwhile', async () => {
    const { host, dataFolder, call, sessionId, targets, window } = await votingRoom();
    await call('ballots.cast', { sessionId, ballot: ballot('k1', { [targets.first]: 1 }) });
    const ahead = new Y.Doc();
    Y.applyUpdate(ahead, Y.encodeStateAsUpdate(window.doc));
    revealVoting(ahead, 'v1', [ballot('k0', { [targets.second]: 1 })]);
    const other = await openWindow({ host }, sessionId, ahead);
    await soon(() => Object.keys(window.session().ballots).toSorted()).toEqual(['k0', 'k1']);
    expect(window.session().ballots['k1']?.late).toBe(true);
    await soon(() => call('ballots.count', { sessionId, votingId: 'v1' })).toEqual({ count: 0 });
    for (const each of [window, other]) each.close();
    await host.close();
    const again = await openHost({ dataFolder });
    expect(Object.keys((await openWindow(again, sessionId)).session().ballots)).toHaveLength(2);
  });

  it('counts ballots of a file that is merged later as late ones, and seals nothing any more', async () => {
    const here = await votingRoom();
    const { call, sessionId, targets, window } = here;
    await call('ballots.cast', { sessionId, ballot: ballot('k1', { [targets.first]: 1 }) });
    const there = await openHost();
    await there.call('sessions.openFile', { name: 'möte.radslag', bytes: await savedFile(here) });
    await there.call('ballots.cast', { sessionId, ballot: ballot('k2', { [targets.second]: 1 }) });
    const theirs = await savedFile({ ...here, ...there });
    await call('votings.reveal', { sessionId, votingId: 'v1' });
    await call('sessions.openFile', { name: 'möte.radslag', bytes: theirs });
    window.close();
    await here.host.close();
    const again = await openHost({ dataFolder: here.dataFolder });
    const { ballots } = (await openWindow(again, sessionId)).session();
    expect([ballots['k1']?.late, ballots['k2']?.late]).toEqual([undefined, true]);
    expect(await again.call('ballots.count', { sessionId, votingId: 'v1' })).toEqual({ count: 0 });
    for (const id of ['k1', 'k2']) expect(await sealedOf(here)).not.toContain(`"id":"${id}"`);
  });
});

describe('the document while a voting is open', () => {
  it('goes on being saved', async () => {
    const { window, call, sessionId } = await votingRoom();
    const [id = ''] = Object.keys(window.session().notes);
    await call('ballots.cast', { sessionId, ballot: ballot('k1', {}) });
    window.change((doc) => editNote(doc, readSession(doc), id, 'Under omröstningen'));
    await window.allSaved();
  });
});
