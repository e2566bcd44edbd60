import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { startSession } from '#main/host/start-session.ts';
import type { Start } from '#shared/contract/bridge.ts';
import { agendaOf } from '#shared/domain/agenda.ts';
import { layoutBoard, overlaps, standingBoxes } from '#shared/domain/board-layout.ts';
import type { Session } from '#shared/domain/session.ts';
import { readSession } from '#shared/document/read.ts';
import { startContent } from '#shared/i18n/start-content.ts';

const now = new Date(2026, 10, 23, 23, 59).getTime();

function started(changes: Partial<Start>): Session {
  const doc = new Y.Doc();
  startSession(doc, 'm1', { start: 'blank', title: 'Bussen', question: '', language: 'sv', ...changes }, now);
  return readSession(doc);
}

describe.each(['sv', 'en'] as const)('a session that begins in %s', (language) => {
  it('blank has one board and one step, and asks its title when it has no question', () => {
    const session = started({ language, question: '  ' });
    expect(session.info).toEqual({
      id: 'm1',
      title: 'Bussen',
      place: '',
      date: '2026-11-23',
      language,
      createdAt: now,
      currentStepId: null,
    });
    const [board] = Object.values(session.boards);
    expect([board?.question, session.charter.question]).toEqual(['Bussen', 'Bussen']);
    expect(agendaOf(session).map(({ tool, boardId }) => [tool, boardId])).toEqual([['write', board?.id]]);
  });

  it('from the method has its steps, those that need it on the board', () => {
    const session = started({ language, start: 'method', question: 'När går den?' });
    const [board] = Object.values(session.boards);
    expect([board?.question, session.charter.question]).toEqual(['När går den?', 'När går den?']);
    const steps = startContent(language).agenda;
    expect(agendaOf(session).map(({ title }) => title)).toEqual(steps.map(({ title }) => title));
    for (const { tool, boardId } of agendaOf(session))
      expect(boardId).toBe(['write', 'cluster', 'vote'].includes(tool) ? board?.id : null);
  });

  it('from the sample has its notes in their clusters, none on another', () => {
    const { sample } = startContent(language);
    const session = started({ language, start: 'sample' });
    expect(session.info).toMatchObject({ title: sample.title, place: sample.place });
    expect(session.charter).toMatchObject({ ...sample.charter, question: sample.question });
    const [boardId = ''] = Object.keys(session.boards);
    const layout = layoutBoard(session, boardId);
    const themes = layout.clusters.map(({ cluster, notes }) => ({
      title: cluster.title,
      notes: notes.map(({ text }) => text),
    }));
    expect(themes).toEqual(sample.themes);
    expect(layout.loose.map(({ text }) => text)).toEqual(sample.loose);
    const boxes = standingBoxes(layout);
    for (const one of boxes)
      for (const other of boxes) if (one.id < other.id) expect(overlaps(one.box, other.box)).toBe(false);
  });
});

it('two sessions share no id', () => {
  const ids = (session: Session) =>
    [session.steps, session.boards, session.notes].flatMap((things) => Object.keys(things));
  const [one, other] = [ids(started({ start: 'sample' })), ids(started({ start: 'sample' }))];
  expect(one.filter((id) => other.includes(id))).toEqual([]);
});
