import * as Y from 'yjs';
import { agendaOf } from '#shared/domain/agenda.ts';
import { around, cell, overlaps, type Box } from '#shared/domain/board-layout.ts';
import { noteSize } from '#shared/domain/note-size.ts';
import { noteColours } from '#shared/domain/note.ts';
import { goToStep } from '#shared/document/operations/steps.ts';
import { addNotes, type NewNote } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { createHost } from '#main/host/host.ts';
import { startSession } from '#main/host/start-session.ts';
import { packSession } from '#main/vault/session-file.ts';
import { newDataFolder } from '../e2e/support/served-app.ts';

export const title = 'Stor tavla';

/** The notes that are moved: a block in the middle of the board, with free ground around it. */
const block = { columns: 25, rows: 20 };
export const blockSize = block.columns * block.rows;
export const moat = 400;

/** Where the block stands, in board units. */
export const blockBox: Box = {
  x: (-block.columns * cell.width) / 2,
  y: (-block.rows * cell.height) / 2,
  width: block.columns * cell.width,
  height: block.rows * cell.height,
};

/** A data folder with one session of so many notes of 40 signs, in the step where notes are grouped. */
export async function folderWithBoard(count: number): Promise<string> {
  const folder = await newDataFolder('sv');
  const host = await createHost({
    dataFolder: folder,
    shell: 'portable',
    version: 'bench',
    language: 'sv',
    printer: { print: () => Promise.reject(new Error('nothing is printed here')) },
    projectorWindow: { open: () => Promise.resolve(null), close: () => Promise.resolve() },
    tell: () => undefined,
  });
  const bytes = packSession({ doc: documentOf(count), sealed: [] }, 0);
  const opened = await host.answer('sessions.openFile', { name: 'board.radslag', bytes });
  await host.close();
  if (!opened.ok) throw new Error(opened.fault.code);
  return folder;
}

/** What the notes of such a session cover. */
export function boardBox(count: number): Box {
  return around(placesFor(count).map((place) => ({ ...place, ...noteSize }))) ?? blockBox;
}

function documentOf(count: number): Y.Doc {
  const doc = new Y.Doc();
  startSession(doc, 's1', { start: 'method', title, question: 'Vad behöver torget?', language: 'sv' }, 0);
  const session = readSession(doc);
  const boardId = Object.keys(session.boards)[0] ?? '';
  addNotes(
    doc,
    placesFor(count).map((place, index) => noteAt(index, boardId, place)),
  );
  const step = agendaOf(session).find(({ tool }) => tool === 'cluster');
  if (step) goToStep(doc, step.id, null);
  return doc;
}

function noteAt(index: number, boardId: string, place: { x: number; y: number }): NewNote {
  const text = `Tanke ${index}: mer sol, färre bilar vid torget`.slice(0, 40);
  const colour = noteColours[index % noteColours.length] ?? 'yellow';
  return { id: `n${index}`, boardId, text, colour, ...place, source: 'import', createdAt: 0 };
}

function placesFor(count: number): { x: number; y: number }[] {
  const inside = gridAround(block.columns, block.rows);
  const ground = {
    x: blockBox.x - moat,
    y: blockBox.y - moat,
    width: blockBox.width + moat * 2,
    height: blockBox.height + moat * 2,
  };
  const columns = Math.ceil(Math.sqrt(count * 2.5));
  const outside = gridAround(columns, columns).filter(
    (place) => !overlaps({ ...place, ...noteSize }, ground),
  );
  return [...inside, ...outside.toSorted((a, b) => farOut(a) - farOut(b))].slice(0, count);
}

/** Places as far out stand on one ring around the block, somewhat wider than high. */
function farOut({ x, y }: { x: number; y: number }): number {
  return Math.max(Math.abs(x), Math.abs(y) * 1.2);
}

function gridAround(columns: number, rows: number): { x: number; y: number }[] {
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: ((index % columns) - columns / 2) * cell.width,
    y: (Math.floor(index / columns) - rows / 2) * cell.height,
  }));
}
