import { basename, dirname } from 'node:path';
import * as Y from 'yjs';
import type { ExportFormat, ReadNote, Start } from '#shared/contract/bridge.ts';
import { fileLimit } from '#shared/contract/bridge.ts';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { freePlaces } from '#shared/domain/board-room.ts';
import { Fault } from '#shared/domain/fault.ts';
import { heightOfText } from '#shared/domain/note-size.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Session } from '#shared/domain/session.ts';
import { addNotes } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { exportSession } from '#main/exports/export-session.ts';
import { type Import, readImport } from '#main/imports/imports.ts';
import { ensureFolder } from '#main/files/arrange.ts';
import { expectFolder } from '#main/files/expect-folder.ts';
import { fileExists, fileSize, folderExists, readFileBytes } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';
import { aboutFolder } from '#main/files/trouble.ts';
import { packSession, unpackSession, type SessionFile } from '#main/vault/session-file.ts';
import { newId } from './new-id.ts';
import { createBrowserPrinter } from './printer.ts';
import { startSession } from './start-session.ts';

const megabyte = 1024 * 1024;

/** Work on session files without a window, for the command line. Everything throws Fault or FileTrouble. */
export type SessionOnFile = { file: SessionFile; session: Session };

export async function readSessionFile(path: string): Promise<SessionOnFile> {
  const bytes = await readWhole(path);
  const file = unpackSession(bytes, basename(path));
  return { file, session: readSession(file.doc) };
}

export type ReadOrder = {
  /** May be left out: then it is the first with rows. */
  sheet: string | undefined;
  /** May be left out when there is only one. */
  column: string | undefined;
  tableColumn: string | undefined;
  language: Language;
};

/** The notes of one column of an Excel, CSV or TXT file. */
export async function readNotes(path: string, order: ReadOrder): Promise<ReadNote[]> {
  const { found, sheet, column } = await openTable(path, order, 'left out');
  return found.notes({ sheet, column, tableColumn: order.tableColumn ?? null });
}

export type CellsOrder = Omit<ReadOrder, 'tableColumn'> & { clusterColumn: string | undefined };

/** One for each row of the file after its header, empty ones too; '' is in no cluster. */
export type NoteCell = { text: string; cluster: string };

/** The notes of one column, row by row, and the cluster that each is in already by another column, if one is named. */
export async function readNoteCells(path: string, order: CellsOrder): Promise<NoteCell[]> {
  const { found, sheet, column } = await openTable(path, order, 'kept');
  const columns = order.clusterColumn === undefined ? [column] : [column, order.clusterColumn];
  return found.cells(sheet, columns).map(([text = '', cluster = '']) => ({ text, cluster }));
}

async function openTable(
  path: string,
  order: Omit<ReadOrder, 'tableColumn'>,
  emptyRows: 'kept' | 'left out',
): Promise<{ found: Import; sheet: string; column: string }> {
  const name = basename(path);
  const size = (await fileSize(path).catch(unreadable(path))) ?? 0;
  if (size > fileLimit) {
    const megabytes = Math.ceil(size / megabyte);
    throw new Fault('file-too-large', { file: name, megabytes, limit: fileLimit / megabyte });
  }
  const bytes = await readWhole(path);
  const found = await readImport({ name, bytes, language: order.language, emptyRows });
  const { sheets } = found.preview();
  const sheet = order.sheet ?? sheets[0]?.name ?? '';
  const columns = sheets.find((each) => each.name === sheet)?.columns.map((each) => each.name) ?? [];
  // A sheet that is not there is told before a column that was not named.
  const column = order.column ?? (columns.length > 1 ? undefined : (columns[0] ?? ''));
  if (column === undefined)
    throw new Fault('table-column-unnamed', { file: name, columns: columns.join(', ') });
  return { found, sheet, column };
}

/** A new session with these notes, written to `path`, which must not exist. */
export async function writeNewSession(
  path: string,
  start: Start,
  notes: ReadNote[],
  now: number,
): Promise<Session> {
  const folder = dirname(path);
  if ((await fileExists(path)) || (await folderExists(path))) throw new Fault('file-exists', { path });
  await expectFolder(folder);
  const doc = new Y.Doc();
  startSession(doc, newId(), start, now);
  addRead(doc, notes, now);
  const bytes = packSession({ doc, sealed: [] }, now);
  await safeWrite(path, bytes).catch((error: unknown) => aboutFolder(error, folder));
  return readSession(doc);
}

function addRead(doc: Y.Doc, notes: ReadNote[], createdAt: number): void {
  const session = readSession(doc);
  const boardId = Object.keys(session.boards)[0];
  if (boardId === undefined) return;
  const places = freePlaces(
    layoutBoard(session, boardId),
    notes.map(({ text }) => heightOfText(text)),
  );
  const look = { boardId, source: 'import', colour: 'yellow', createdAt } as const;
  addNotes(
    doc,
    notes.map(({ text, table }, index) => ({
      ...look,
      id: newId(),
      text,
      ...(table !== '' && { table }),
      ...(places[index] ?? { x: 0, y: 0 }),
    })),
  );
}

type FileExport = {
  folder: string;
  formats: ExportFormat[];
  language: Language;
  noSandbox: boolean;
  now: number;
};

/** Writes the session's files to a folder, made if its parent exists; gives their paths. */
export async function exportFile({ file, session }: SessionOnFile, order: FileExport): Promise<string[]> {
  await ensureFolder(order.folder);
  return exportSession({
    ...order,
    session,
    sessionFile: async () => packSession(file, order.now),
    printer: createBrowserPrinter(order.noSandbox),
    progress: () => undefined,
    signal: new AbortController().signal,
  });
}

async function readWhole(path: string): Promise<Uint8Array> {
  const bytes = await readFileBytes(path).catch(unreadable(path));
  return bytes ?? unreadable(path)(null);
}

/** Absent, a folder, or not ours to read: all the same to the person who named it. */
function unreadable(path: string): (cause: unknown) => never {
  return (cause) => {
    throw new Fault('file-unreadable', { file: basename(path) }, { cause });
  };
}
