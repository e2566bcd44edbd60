import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { charterLineLimit, emptyCharter } from '#shared/domain/charter.ts';
import { addBoard, editBoard } from '#shared/document/operations/boards.ts';
import {
  beginSession,
  editCharter,
  editInfo,
  renameCopy,
  sessionTitle,
} from '#shared/document/operations/session.ts';
import { documentVersion, versionOf } from '#shared/document/migrations/migrate.ts';
import { readSession } from '#shared/document/read.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { after, fullDocument, info, newDocument } from '../documents.ts';

describe('beginSession', () => {
  it('writes the first facts and the version of the layout', () => {
    const doc = new Y.Doc();
    beginSession(doc, { ...info, title: '  Torgets\u202E framtid ' });
    expect(readSession(doc).info).toEqual({ ...info, currentStepId: null });
    expect(versionOf(doc)).toBe(documentVersion);
  });
});

describe('the facts of a session', () => {
  it('change one by one', () => {
    const next = after(fullDocument(), (doc) =>
      editInfo(doc, { title: ' Ny ', place: 'Skolan', language: 'en' }),
    );
    expect(next.info).toEqual({ ...info, title: 'Ny', place: 'Skolan', language: 'en', currentStepId: null });
  });

  it.each(['', '  \u200B'])('keep the title when it becomes %j', (title) => {
    const next = after(fullDocument(), (doc) => editInfo(doc, { title, date: '2027-01-02' }));
    expect(next.info).toMatchObject({ title: info.title, date: '2027-01-02' });
  });

  it('hold a title of at most 120 characters', () => {
    expect(Array.from(sessionTitle('å'.repeat(300)))).toHaveLength(120);
    const next = after(fullDocument(), (doc) => editInfo(doc, { title: '🙂'.repeat(300) }));
    expect(next.info.title).toBe('🙂'.repeat(120));
  });

  it('change as a whole for a copy, whose content stays', () => {
    const doc = fullDocument();
    const before = readSession(doc);
    const copy = after(doc, () => renameCopy(doc, 'm2', 'Kopia', 5));
    expect(copy).toEqual({ ...before, info: { ...before.info, id: 'm2', title: 'Kopia', createdAt: 5 } });
  });
});

describe('the charter', () => {
  it('changes line by line', () => {
    const doc = newDocument();
    editCharter(doc, { question: 'Hur?', level: 'involve' });
    const { charter } = after(doc, () => editCharter(doc, { decider: 'Nämnden' }));
    expect(charter).toEqual({ ...emptyCharter, question: 'Hur?', level: 'involve', decider: 'Nämnden' });
  });

  it.each(['x', '🙂'])(
    'keeps as much of a line that is too long as fits, and every other line (%s)',
    (unit) => {
      const doc = newDocument();
      editCharter(doc, { question: 'Hur?', level: 'decide' });
      const { charter } = after(doc, () => editCharter(doc, { purpose: unit.repeat(charterLineLimit + 1) }));
      expect(charter).toMatchObject({ question: 'Hur?', level: 'decide' });
      expect(charter.purpose).toBe(unit.repeat(charterLineLimit / unit.length));
    },
  );
});

describe('boards', () => {
  it('are added last and given another question', () => {
    const doc = newDocument();
    addBoard(doc, readSession(doc), { id: 'a0', question: 'Bord 2' });
    const { boards } = after(doc, () => editBoard(doc, 'b1', ' Vad\u0000 nu? '));
    expect(
      Object.values(boards)
        .toSorted(byOrder)
        .map(({ id, question }) => [id, question]),
    ).toEqual([
      ['b1', 'Vad nu?'],
      ['a0', 'Bord 2'],
    ]);
    expect(after(doc, () => editBoard(doc, 'gone', 'x')).boards).toEqual(boards);
  });
});
