import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { decodeRecords } from '#main/vault/record.ts';
import { documentFrom } from '#shared/document/document.ts';
import { addNotes, deleteNotes, editNote } from '#shared/document/operations/notes.ts';
import { editInfo } from '#shared/document/operations/session.ts';
import { readSession } from '#shared/document/read.ts';
import { newNote } from '../../shared/document/documents.ts';
import { journalOf, newSession, openHost, openLine, openWindow, soon } from './temp-host.ts';

const ofJournal = (bytes: Uint8Array) =>
  readSession(documentFrom(decodeRecords(bytes).records.map(({ payload }) => payload)));

async function openSample() {
  const host = await openHost();
  const { sessionId } = await newSession(host);
  const window = await openWindow(host, sessionId);
  const [note = newNote('none')] = Object.values(window.session().notes);
  return { ...host, sessionId, window, noteId: note.id, boardId: note.boardId };
}

describe('a window’s document', () => {
  it('gets what it lacks when it greets', async () => {
    const { window } = await openSample();
    expect(window.session().info.title).toBe('Torgets framtid (exempel)');
    expect(Object.keys(window.session().notes)).toHaveLength(18);
  });

  it('gives the host what the host lacks', async () => {
    const { host, call, window, sessionId, boardId } = await openSample();
    window.close();
    addNotes(window.doc, [newNote('nyss', { boardId })]);
    const again = await openWindow({ host }, sessionId);
    again.close();
    const offline = openLine(host, sessionId);
    offline.send({ kind: 'update', number: 1, update: Y.encodeStateAsUpdate(window.doc) });
    await offline.heard('saved');
    expect((await call('sessions.list', {}))[0]?.notes).toBe(19);
  });

  it('is told "saved" of a change only when the journal holds it, and all before it', async () => {
    const { window, dataFolder, sessionId, noteId } = await openSample();
    const texts = Array.from({ length: 40 }, (_, index) => `Ändring ${index}`);
    const seen: [number, string | undefined][] = [];
    const first = (window.saved().at(-1) ?? 0) + 1;
    window.listen((frame) => {
      if (frame.kind !== 'saved') return;
      seen.push([frame.number, ofJournal(journalOf(dataFolder, sessionId)).notes[noteId]?.text]);
    });
    for (const text of texts) window.change((doc) => editNote(doc, readSession(doc), noteId, text));
    await window.allSaved();
    for (const [number, text] of seen)
      expect(texts.indexOf(text ?? '')).toBeGreaterThanOrEqual(number - first);
    expect(seen.at(-1)).toEqual([first + 39, 'Ändring 39']);
    const numbers = seen.map(([number]) => number);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });

  it('is sent what another window changes, and never its own change back', async () => {
    const { host, window, sessionId, noteId } = await openSample();
    const other = await openWindow({ host }, sessionId);
    const before = window.frames.length;
    window.change((doc) => editNote(doc, readSession(doc), noteId, 'Härifrån'));
    await window.allSaved();
    expect(window.frames.slice(before).map(({ kind }) => kind)).toEqual(['saved']);
    expect(other.session().notes[noteId]?.text).toBe('Härifrån');
    other.change((doc) => deleteNotes(doc, readSession(doc), [noteId]));
    await other.allSaved();
    expect(window.session()).toEqual(other.session());
    expect(window.session().notes).not.toHaveProperty(noteId);
  });

  it('comes to the same as the others when all write at once', async () => {
    const { host, window, sessionId, noteId, boardId } = await openSample();
    const windows = [window, await openWindow({ host }, sessionId), await openWindow({ host }, sessionId)];
    for (let round = 0; round < 5; round++)
      for (const [index, one] of windows.entries()) {
        one.change((doc) => addNotes(doc, [newNote(`w${index}r${round}`, { boardId })]));
        one.change((doc) => editNote(doc, readSession(doc), noteId, `Fönster ${index}, varv ${round}`));
      }
    for (const one of windows) await one.allSaved();
    for (const one of windows) expect(one.session()).toEqual(window.session());
    expect(Object.keys(window.session().notes)).toHaveLength(18 + 15);
  });

  it('is refused when there is no such session', async () => {
    const { host } = await openHost();
    for (const id of ['missing', '..', '../..', '']) {
      const line = openLine(host, id);
      await line.heard('refused');
      line.close();
    }
  });

  it('hears nothing and changes nothing when its line has ended', async () => {
    const { host, window, sessionId, noteId } = await openSample();
    const other = await openWindow({ host }, sessionId);
    other.close();
    const before = other.frames.length;
    window.change((doc) => editNote(doc, readSession(doc), noteId, 'Efteråt'));
    other.change((doc) => editInfo(doc, { title: 'För sent' }));
    await window.allSaved();
    expect(other.frames).toHaveLength(before);
    expect((await openWindow({ host }, sessionId)).session().info.title).toBe('Torgets framtid (exempel)');
  });
});

describe('damage on the line', () => {
  it.each([
    ['no update', { kind: 'update', number: 2, update: new Uint8Array([9, 9, 9]) } as const],
    ['an empty update', { kind: 'update', number: 2, update: new Uint8Array() } as const],
  ])('%s is never answered for, nor is anything after it', async (_, damaged) => {
    const { window, noteId } = await openSample();
    const saved = window.saved();
    window.send(damaged);
    await window.heard('trouble');
    const later = new Y.Doc();
    Y.applyUpdate(later, Y.encodeStateAsUpdate(window.doc));
    editNote(later, readSession(later), noteId, 'Efter skadan');
    const update = Y.encodeStateAsUpdate(later, Y.encodeStateVector(window.doc));
    const before = window.frames.length;
    window.send({ kind: 'update', number: 3, update });
    await soon(() => window.frames.length).toBeGreaterThan(before);
    expect(window.saved()).toEqual(saved);
  });

  it('a change that never came is noticed by its number', async () => {
    const { host, window, sessionId, noteId } = await openSample();
    const updates: Uint8Array[] = [];
    window.close();
    window.doc.on('update', (update: Uint8Array) => updates.push(update));
    for (const text of ['ett', 'två', 'tre']) editNote(window.doc, readSession(window.doc), noteId, text);
    const line = openLine(host, sessionId);
    for (const [index, update] of updates.entries())
      if (index !== 1) line.send({ kind: 'update', number: index + 1, update });
    await line.heard('trouble');
    await soon(line.saved).toEqual([1]);
    const anew = openLine(host, sessionId);
    anew.send({ kind: 'update', number: 4, update: Y.encodeStateAsUpdate(window.doc) });
    await anew.heard('saved');
    expect((await openWindow({ host }, sessionId)).session().notes[noteId]?.text).toBe('tre');
  });

  it.each([[[]], [[0]], [[0, 200, 1]], [[1, 3, 1]], [[77]]])(
    'a greeting of %j is passed over',
    async (message) => {
      const { window, noteId } = await openSample();
      window.send({ kind: 'sync', message: Uint8Array.from(message) });
      window.change((doc) => editNote(doc, readSession(doc), noteId, 'Går vidare'));
      await window.allSaved();
    },
  );
});

describe('a session that is put away', () => {
  it('tells its windows, and answers for nothing more', async () => {
    const { host, call, window, sessionId, noteId } = await openSample();
    await call('sessions.delete', { sessionId, forGood: false });
    await window.heard('refused');
    const saved = window.saved();
    window.change((doc) => editNote(doc, readSession(doc), noteId, 'För sent'));
    await call('sessions.restore', { sessionId });
    const again = await openWindow({ host }, sessionId);
    expect(again.session().notes[noteId]?.text).not.toBe('För sent');
    expect(window.saved()).toEqual(saved);
  });
});
