import { describe, expect, it } from 'vitest';
import { projectorViewSchema, type ProjectorView } from '#shared/contract/projector-view.ts';
import { addNotes } from '#shared/document/operations/notes.ts';
import { editInfo } from '#shared/document/operations/session.ts';
import { newNote } from '../../shared/document/documents.ts';
import { faultOf, newSession, openHost, openWindow, soon, type Told } from './temp-host.ts';
import { ballot, votingRoom } from './voting-room.ts';

const viewsIn = (told: Told[]): ProjectorView[] =>
  told.filter(({ name }) => name === 'projectorView').map(({ data }) => projectorViewSchema.parse(data));
const statesIn = (told: Told[]) =>
  told.filter(({ name }) => name === 'projectorState').map(({ data }) => data);

/** A host whose shell has a projector window that keeps account of itself. */
async function withWindow() {
  const asked: string[] = [];
  const projectorWindow = {
    open: async () => {
      asked.push('open');
      return null;
    },
    close: async () => void asked.push('close'),
  };
  return { asked, ...(await openHost({ projectorWindow })) };
}

describe('the projector', () => {
  it('shows nothing until it is opened, and then what the room sees', async () => {
    const host = await withWindow();
    const { sessionId } = await newSession(host);
    expect(host.host.projectorView()).toBeNull();
    expect(await host.call('projector.show', { sessionId })).toEqual({});
    expect([host.asked, statesIn(host.told)]).toEqual([['open'], [{ open: true, address: null }]]);
    expect(host.host.projectorView()?.title).toBe('Torgets framtid (exempel)');
    await soon(() => viewsIn(host.told).at(-1)?.title).toBe('Torgets framtid (exempel)');
  });

  it('follows the session, and many changes in a moment are one view', async () => {
    const host = await withWindow();
    const { sessionId } = await newSession(host);
    await host.call('projector.show', { sessionId });
    await soon(() => viewsIn(host.told).length).toBe(1);
    const window = await openWindow(host, sessionId);
    for (let count = 0; count < 20; count++)
      window.change((doc) => editInfo(doc, { title: `Titel ${count}` }));
    await soon(() => viewsIn(host.told).at(-1)?.title).toBe('Titel 19');
    expect(viewsIn(host.told).length).toBeLessThan(10);
  });

  it('is told how many ballots are in as they come', async () => {
    const { call, told, sessionId } = await votingRoom();
    await call('projector.show', { sessionId });
    await soon(() => viewsIn(told).at(-1)?.scene).toMatchObject({ kind: 'voting', ballots: 0 });
    await call('ballots.cast', { sessionId, ballot: ballot('k1', {}) });
    await soon(() => viewsIn(told).at(-1)?.scene).toMatchObject({ kind: 'voting', ballots: 1 });
    await call('votings.reveal', { sessionId, votingId: 'v1' });
    await soon(() => viewsIn(told).at(-1)?.scene.kind).toBe('results');
  });

  it('shows the session it was opened for last', async () => {
    const host = await withWindow();
    const first = await newSession(host);
    const { sessionId } = await host.call('sessions.create', {
      start: 'blank',
      title: 'Nästa möte',
      question: '',
      language: 'sv',
    });
    const window = await openWindow(host, first.sessionId);
    await host.call('projector.show', first);
    await host.call('projector.show', { sessionId });
    expect(host.host.projectorView()?.title).toBe('Nästa möte');
    await soon(() => viewsIn(host.told).at(-1)?.title).toBe('Nästa möte');
    const views = viewsIn(host.told).length;
    window.change((doc) => addNotes(doc, [newNote('n1')]));
    await window.allSaved();
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(viewsIn(host.told)).toHaveLength(views);
  });

  it('is closed by the shell, and says so when it has been, by whomever', async () => {
    const host = await withWindow();
    await host.call('projector.show', await newSession(host));
    await host.call('projector.show', { sessionId: null });
    expect(host.asked).toEqual(['open', 'close']);
    host.host.projectorClosed();
    expect([statesIn(host.told).at(-1), host.host.projectorView()]).toEqual([
      { open: false, address: null },
      null,
    ]);
  });

  it('needs a session', async () => {
    const host = await withWindow();
    expect(await faultOf(host.call('projector.show', { sessionId: 'gone' }))).toMatchObject({
      code: 'session-missing',
    });
    expect([host.asked, statesIn(host.told)]).toEqual([[], []]);
  });

  it('without a window of its own is told where to open it', async () => {
    const projectorWindow = { open: async () => 'http://here', close: async () => undefined };
    const host = await openHost({ projectorWindow });
    await host.call('projector.show', await newSession(host));
    expect(statesIn(host.told)).toEqual([{ open: true, address: 'http://here' }]);
  });

  it('that cannot be opened is a fault', async () => {
    const projectorWindow = {
      open: () => Promise.reject(new Error('no screen')),
      close: async () => undefined,
    };
    const host = await openHost({ projectorWindow });
    const opened = host.call('projector.show', await newSession(host));
    expect(await faultOf(opened)).toEqual({ code: 'unexpected', values: { detail: 'no screen' } });
    expect(statesIn(host.told)).toEqual([]);
  });
});
