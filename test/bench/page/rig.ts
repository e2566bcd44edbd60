import { flushSync } from 'react-dom';
import { noteColours } from '#shared/domain/note.ts';
import { addNotes, deleteNotes, type NewNote } from '#shared/document/operations/notes.ts';
import { useBoard } from '#renderer/store/board-store.ts';
import { change, sessionNow, useSession } from '#renderer/store/session-store.ts';
import { lookFrom, useSight } from '#renderer/store/sight-store.ts';
import { fitCamera, rigNotes, type RigNote } from './rig-notes.ts';

/** In the rig, screen = page × z + (x, y), from the window's corner. */
type RigCamera = { x: number; y: number; z: number };

const home: RigCamera = { x: 100, y: 100, z: 1 };

/**
 * What the rig asks of a page (its README). Notes keep the rig's places and have our size, 132 × 104 instead of
 * 200 × 200; all changes are made by the app's own operations.
 */
export function createRig(ready: Promise<void>) {
  let loaded = 0;
  return {
    ready,
    api: { useSession, useBoard, useSight },
    load: (count: number) => {
      loaded = count;
      return keepingCamera(() => put(rigNotes(count)));
    },
    count: () => Object.keys(sessionNow().notes).length,
    clear: () => change((doc, session) => deleteNotes(doc, session, Object.keys(sessionNow().notes))),
    camera,
    setCamera,
    home: () => setCamera(home),
    fit: () => setCamera(fitCamera(loaded)),
    at,
    save: () => JSON.stringify(Object.values(sessionNow().notes)),
    restore: (saved: string) =>
      keepingCamera(() => change((doc) => addNotes(doc, JSON.parse(saved) as NewNote[]))),
  };
}

function put(notes: RigNote[]): void {
  const boardId = useBoard.getState().boardId ?? '';
  const createdAt = Date.now();
  const made = notes.map(({ id, x, y, colour, text }): NewNote => ({
    id,
    boardId,
    text,
    x,
    y,
    createdAt,
    colour: noteColours[colour] ?? 'yellow',
    source: 'import',
  }));
  change((doc) => addNotes(doc, made));
}

/** The board shows all when many notes arrive; the rig wants to stay where it looks from. */
function keepingCamera(work: () => void): Promise<void> {
  const before = camera();
  flushSync(work);
  setCamera(before);
  return Promise.resolve();
}

/** Where a note's corner is, also while it is in hand. */
function at(index: number): { x: number; y: number } {
  const { drag } = useSight.getState().hand;
  const note = sessionNow().notes[`n${index}`] ?? { id: '', x: Number.NaN, y: Number.NaN };
  const [dx, dy] = drag?.ids.has(note.id) ? [drag.dx, drag.dy] : [0, 0];
  return { x: note.x + dx, y: note.y + dy };
}

function camera(): RigCamera {
  const corner = surfaceCorner();
  const { x, y, zoom } = useSight.getState().camera;
  return { x: corner.left - x * zoom, y: corner.top - y * zoom, z: zoom };
}

function setCamera({ x, y, z }: RigCamera): void {
  const corner = surfaceCorner();
  lookFrom(() => ({ x: (corner.left - x) / z, y: (corner.top - y) / z, zoom: z }));
}

function surfaceCorner(): { left: number; top: number } {
  return document.querySelector('.surface')?.getBoundingClientRect() ?? { left: 0, top: 0 };
}
