import type * as Y from 'yjs';
import type { Start } from '#shared/contract/bridge.ts';
import { freePlaces } from '#shared/domain/board-room.ts';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { heightOfText } from '#shared/domain/note-size.ts';
import { noteColours } from '#shared/domain/note.ts';
import { readSession } from '#shared/document/read.ts';
import { addBoard } from '#shared/document/operations/boards.ts';
import { createCluster } from '#shared/document/operations/clusters.ts';
import { addNotes } from '#shared/document/operations/notes.ts';
import { beginSession, editCharter } from '#shared/document/operations/session.ts';
import { addSteps, type NewStep } from '#shared/document/operations/steps.ts';
import { startContent, type StartStep } from '#shared/i18n/start-content.ts';
import { newId } from './new-id.ts';

/** Fills a new document: its first facts, one board, and the agenda of the start that was chosen. */
export function startSession(doc: Y.Doc, id: string, start: Start, now: number): void {
  const content = startContent(start.language);
  const sample = start.start === 'sample' ? content.sample : null;
  const title = sample?.title ?? start.title;
  const question = sample?.question ?? (start.question.trim() || start.title);
  const boardId = newId();
  doc.transact(() => {
    beginSession(doc, {
      id,
      title,
      place: sample?.place ?? '',
      date: isoDate(now),
      language: start.language,
      createdAt: now,
    });
    editCharter(doc, { question, ...sample?.charter });
    addBoard(doc, readSession(doc), { id: boardId, question });
    const agenda = start.start === 'blank' ? content.blankAgenda : content.agenda;
    addSteps(
      doc,
      readSession(doc),
      agenda.map((step) => newStep(step, boardId)),
    );
    if (sample) addSampleNotes(doc, boardId, sample, now);
  });
}

function newStep(step: StartStep, boardId: string): NewStep {
  const usesBoard = step.tool === 'write' || step.tool === 'cluster' || step.tool === 'vote';
  return { ...step, id: newId(), boardId: usesBoard ? boardId : null };
}

type Sample = ReturnType<typeof startContent>['sample'];

function addSampleNotes(doc: Y.Doc, boardId: string, sample: Sample, now: number): void {
  for (const [index, theme] of sample.themes.entries()) {
    const ids = addTexts(doc, boardId, theme.notes, index, now);
    createCluster(doc, readSession(doc), { id: newId(), boardId, title: theme.title }, ids);
  }
  addTexts(doc, boardId, sample.loose, sample.themes.length, now);
}

function addTexts(
  doc: Y.Doc,
  boardId: string,
  texts: readonly string[],
  series: number,
  now: number,
): string[] {
  const places = freePlaces(layoutBoard(readSession(doc), boardId), texts.map(heightOfText));
  const notes = texts.map((text, index) => ({
    id: newId(),
    boardId,
    text,
    source: 'typed' as const,
    colour: noteColours[series % noteColours.length] ?? 'yellow',
    ...(places[index] ?? { x: 0, y: 0 }),
    createdAt: now,
  }));
  addNotes(doc, notes);
  return notes.map((note) => note.id);
}

function isoDate(now: number): string {
  const day = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
