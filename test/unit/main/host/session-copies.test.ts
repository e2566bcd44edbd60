import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packSession, unpackSession } from '#main/vault/session-file.ts';
import { documentVersion } from '#shared/document/migrations/migrate.ts';
import { addNotes, editNote } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { revealVoting } from '#shared/document/operations/votings.ts';
import { turnoutInWords } from '#shared/report/voting-words.ts';
import { tallyDots } from '#shared/voting/tally.ts';
import { fullDocument, newNote, withOpenVoting } from '../../shared/document/documents.ts';
import { faultOf, newSession, openHost, openWindow } from './temp-host.ts';
import { ballot, votingRoom } from './voting-room.ts';

const savedAt = 1_795_000_000_000;
const fileOf = (doc = fullDocument(), sealed = [ballot('k1', { c1: 1 })]) => ({
  name: 'möte.radslag',
  bytes: packSession({ doc, sealed }, savedAt),
});

describe('a copy of a session', () => {
  it('has another name and the same content, and goes its own way', async () => {
    const host = await openHost();
    const { sessionId } = await newSession(host);
    const copy = await host.call('sessions.duplicate', { sessionId, title: ' Torget, kopia ' });
    expect(copy.sessionId).not.toBe(sessionId);
    const [one, other] = [await openWindow(host, sessionId), await openWindow(host, copy.sessionId)];
    const { info, ...content } = other.session();
    expect(info).toMatchObject({ id: copy.sessionId, title: 'Torget, kopia', place: 'Biblioteket' });
    expect(content).toEqual({ ...one.session(), info: undefined });
    const [id = ''] = Object.keys(one.session().notes);
    other.change((doc) => editNote(doc, readSession(doc), id, 'Bara i kopian'));
    await other.allSaved();
    expect(one.session().notes[id]?.text).not.toBe('Bara i kopian');
    expect((await host.call('sessions.list', {})).map(({ title }) => title).toSorted()).toEqual([
      'Torget, kopia',
      'Torgets framtid (exempel)',
    ]);
  });

  it('has none of the sealed ballots: nobody votes twice', async () => {
    const { call, sessionId, targets } = await votingRoom();
    await call('ballots.cast', { sessionId, ballot: ballot('k1', { [targets.first]: 1 }) });
    const copy = await call('sessions.duplicate', { sessionId, title: 'Kopia' });
    expect(await call('ballots.count', { sessionId: copy.sessionId, votingId: 'v1' })).toEqual({ count: 0 });
    expect(await call('ballots.count', { sessionId, votingId: 'v1' })).toEqual({ count: 1 });
  });

  it('needs a session to copy', async () => {
    const { call } = await openHost();
    const missing = call('sessions.duplicate', { sessionId: 'gone', title: 'Kopia' });
    expect(await faultOf(missing)).toEqual({ code: 'session-missing', values: {} });
    expect(await call('sessions.list', {})).toEqual([]);
  });
});

describe('a session file', () => {
  it('becomes a session here, sealed ballots and all', async () => {
    const { call } = await openHost();
    const opened = await call('sessions.openFile', fileOf(withOpenVoting()));
    expect(opened).toEqual({ sessionId: 'm1', title: 'Torgets framtid', merged: false });
    expect(await call('ballots.count', { sessionId: 'm1', votingId: 'v1' })).toEqual({ count: 1 });
    expect(await call('sessions.list', {})).toMatchObject([{ id: 'm1', notes: 3, clusters: 1 }]);
  });

  it('with ballots of a voting that is revealed here has them counted, and told of as late', async () => {
    const host = await openHost();
    const sealedDoc = withOpenVoting();
    await host.call('sessions.openFile', fileOf(sealedDoc));
    await host.call('votings.reveal', { sessionId: 'm1', votingId: 'v1' });
    const more = [ballot('k1', { c1: 1 }), ballot('k2', { c1: 2 })];
    for (let time = 0; time < 2; time++) await host.call('sessions.openFile', fileOf(sealedDoc, more));
    const { votings, ballots } = (await openWindow(host, 'm1')).session();
    const voting = votings['v1'];
    if (!voting) throw new Error('no voting');
    expect(voting.state).toBe('revealed');
    expect(tallyDots(voting, Object.values(ballots))).toMatchObject({ ballots: 2, dots: 3, late: 1 });
    expect(turnoutInWords(tallyDots(voting, Object.values(ballots)), 'sv')).toContain(
      '1 röstsedel kom från en annan kopia av mötet efter att resultatet visats',
    );
  });

  it('that is revealed has the ballots counted that are sealed here', async () => {
    const host = await openHost();
    const doc = withOpenVoting();
    await host.call('sessions.openFile', fileOf(doc));
    revealVoting(doc, 'v1', [ballot('k2', {})]);
    await host.call('sessions.openFile', fileOf(doc, []));
    const { ballots } = (await openWindow(host, 'm1')).session();
    expect([ballots['k1']?.late, ballots['k2']?.late]).toEqual([true, undefined]);
  });

  it('doubles nothing, however often it is opened', async () => {
    const host = await openHost();
    const file = fileOf(withOpenVoting());
    await host.call('sessions.openFile', file);
    const before = (await openWindow(host, 'm1')).session();
    for (let time = 0; time < 2; time++)
      expect(await host.call('sessions.openFile', file)).toMatchObject({ sessionId: 'm1', merged: true });
    expect((await openWindow(host, 'm1')).session()).toEqual(before);
    expect(await host.call('ballots.count', { sessionId: 'm1', votingId: 'v1' })).toEqual({ count: 1 });
    await host.host.close();
    const again = await openHost({ dataFolder: host.dataFolder });
    expect((await openWindow(again, 'm1')).session()).toEqual(before);
  });

  it('brings together what was done here and there', async () => {
    const host = await openHost();
    const start = fileOf();
    await host.call('sessions.openFile', start);
    const here = await openWindow(host, 'm1');
    here.change((doc) => addNotes(doc, [newNote('here')]));
    here.change((doc) => editNote(doc, readSession(doc), 'n1', 'Ändrad här'));
    await here.allSaved();
    const there = unpackSession(start.bytes, start.name).doc;
    addNotes(there, [newNote('there')]);
    editNote(there, readSession(there), 'n2', 'Ändrad där');
    await host.call('sessions.openFile', fileOf(there));
    expect(Object.keys(here.session().notes).toSorted()).toEqual(['here', 'n1', 'n2', 'n3', 'there']);
    expect(here.session().notes['n1']?.text).toBe('Ändrad här');
    expect(here.session().notes['n2']?.text).toBe('Ändrad där');
  });

  it('has its notes laid beside those that were written here in the same places', async () => {
    const host = await openHost();
    const start = fileOf();
    await host.call('sessions.openFile', start);
    const here = await openWindow(host, 'm1');
    here.change((doc) => addNotes(doc, [newNote('a1', { y: 900 }), newNote('a2', { x: 144, y: 900 })]));
    await here.allSaved();
    const there = unpackSession(start.bytes, start.name).doc;
    addNotes(there, [newNote('b1', { y: 900 }), newNote('b2', { x: 144, y: 900 })]);
    await host.call('sessions.openFile', fileOf(there));
    const { notes } = here.session();
    const places = Object.values(notes).flatMap(({ clusterId, x, y }) => (clusterId ? [] : `${x} ${y}`));
    expect(new Set(places).size).toBe(5);
    expect([notes['a1'], notes['a2']]).toMatchObject([
      { x: 0, y: 900 },
      { x: 144, y: 900 },
    ]);
    await host.call('sessions.openFile', fileOf(there));
    expect(here.session().notes).toEqual(notes);
  });

  it('may be of a session that was put aside', async () => {
    const { call } = await openHost();
    await call('sessions.openFile', fileOf());
    await call('sessions.delete', { sessionId: 'm1', forGood: false });
    expect(await call('sessions.openFile', fileOf())).toMatchObject({ merged: false });
    await call('sessions.delete', { sessionId: 'm1', forGood: false });
    await call('sessions.restore', { sessionId: 'm1' });
    expect(await call('sessions.list', {})).toMatchObject([{ id: 'm1', notes: 3 }]);
  });

  it('of an older Rådslag opens', async () => {
    const { call } = await openHost();
    const bytes = new Uint8Array(readFileSync('test/fixtures/documents/v1.radslag'));
    expect(await call('sessions.openFile', { name: 'v1.radslag', bytes })).toMatchObject({
      title: 'Skolgården 2027',
    });
  });

  it('that is damaged or newer changes nothing here', async () => {
    const host = await openHost();
    await host.call('sessions.openFile', fileOf());
    const before = (await openWindow(host, 'm1')).session();
    const newer = withOpenVoting();
    newer.getMap('info').set('version', documentVersion + 1);
    const file = fileOf(newer);
    const damaged = { ...file, bytes: file.bytes.subarray(0, -30) };
    expect(await faultOf(host.call('sessions.openFile', file))).toMatchObject({ code: 'session-file-newer' });
    expect(await faultOf(host.call('sessions.openFile', damaged))).toEqual({
      code: 'session-file-damaged',
      values: { file: 'möte.radslag' },
    });
    expect((await openWindow(host, 'm1')).session()).toEqual(before);
  });

  it('says the same packed again', () => {
    const { doc, sealed } = unpackSession(fileOf().bytes, 'möte.radslag');
    expect(readSession(unpackSession(packSession({ doc, sealed }, 0), 'möte.radslag').doc)).toEqual(
      readSession(doc),
    );
  });
});
