import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { keptLayout } from '#shared/domain/kept-layout.ts';
import type { Session } from '#shared/domain/session.ts';
import { addNotes, editNote, placeNotes } from '#shared/document/operations/notes.ts';
import { readSession, watchSession } from '#shared/document/read.ts';
import { BoardIndex } from '#renderer/canvas/board-index.ts';
import { fullDocument, newNote } from './documents.ts';
import { anyTurn, idsFrom, take } from './random-operations.ts';

const everywhere = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

describe('keptLayout', () => {
  it('equals a layout made anew after any changes, and so does what is pointed at', () => {
    fc.assert(
      fc.property(fc.array(anyTurn, { maxLength: 40 }), (turns) => {
        const doc = fullDocument();
        const indices = new Map<string, BoardIndex>();
        const check = (session: Session) => {
          for (const boardId of Object.keys(session.boards)) {
            const index = indices.get(boardId) ?? new BoardIndex();
            indices.set(boardId, index);
            expectSame(session, boardId, index);
          }
        };
        watchSession(doc, readSession(doc), check);
        const newId = idsFrom('k');
        for (const turn of turns) take(doc, turn, newId);
      }),
    );
  });

  it('is made once for all who ask', () => {
    const session = readSession(fullDocument());
    const [boardId = ''] = Object.keys(session.boards);
    expect(keptLayout(session, boardId)).toBe(keptLayout({ ...session, info: { ...session.info } }, boardId));
  });

  it('after a letter or a move keeps the places of all other notes', () => {
    const doc = fullDocument();
    let session = readSession(doc);
    watchSession(doc, session, (next) => (session = next));
    const [boardId = ''] = Object.keys(session.boards);
    addNotes(doc, [newNote('far', { boardId, x: 5000 }), newNote('near', { boardId, x: 4000 })]);
    const before = keptLayout(session, boardId);
    editNote(doc, session, 'far', 'Nya ord');
    const written = keptLayout(session, boardId);
    placeNotes(doc, session, [{ id: 'far', x: 6000, y: 0 }]);
    const moved = keptLayout(session, boardId);
    for (const layout of [written, moved]) expect(layout.notes.get('near')).toBe(before.notes.get('near'));
    expect(written.notes.get('far')?.note.text).toBe('Nya ord');
    expect(moved.notes.get('far')?.box.x).toBe(6000);
  });
});

function expectSame(session: Session, boardId: string, index: BoardIndex): void {
  const anew = layoutBoard(session, boardId);
  const layout = keptLayout(session, boardId);
  expect(layout).toEqual(anew);
  index.update(layout);
  const fresh = new BoardIndex();
  fresh.update(anew);
  expect(index.notesIn(everywhere)).toEqual(fresh.notesIn(everywhere));
}
