import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, vi } from 'vitest';
import { readSession } from '#shared/document/read.ts';
import type { Note } from '#shared/domain/note.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { unpackSession } from '#main/vault/session-file.ts';
import { oleBox, rawWorkbook, workbook } from '../imports/workbooks.ts';
import { radslag } from './radslag.ts';

/** The session file that every test of the command line may read: two notes, imported by the command itself. */
export const sessionFile = 'torget.radslag';

/** A folder with one file of each kind that can be handed to the command line; answers the way to its paths. */
export function workplace(): (...names: string[]) => string {
  // Each test starts a program or two, which takes a while where many do.
  vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'radslag-test-'));
    await fill(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return (...names) => join(folder, ...names);
}

async function fill(folder: string): Promise<void> {
  const texts: Record<string, string> = {
    'svar.csv': 'förslag;namn\nFler bänkar;Åsa\nFler träd;Örjan\n',
    'lista.txt': 'Fler bänkar\nFler träd\n',
    'citat.csv': 'förslag\n"Fler bänkar\n',
    'rubriker.csv': 'förslag,namn\n',
    'bild.csv': '%PDF-1.7',
    'stor.csv': 'förslag\n',
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  await writeWorkbooks(folder);
  await mkdir(join(folder, 'mapp'));
  await truncate(join(folder, 'stor.csv'), 33 * 1024 * 1024);
  await makeSession(folder);
}

async function writeWorkbooks(folder: string): Promise<void> {
  const answers = await workbook({
    Svar: [
      ['förslag', 'bord'],
      ['Fler bänkar', 'Bord 1'],
      ['Fler träd', 'Bord 2'],
      ['Ljus', null],
    ],
    Mer: [['kommentar'], ['En bro']],
  });
  await writeFile(join(folder, 'svar.xlsx'), answers);
  await writeFile(join(folder, 'halv.xlsx'), answers.subarray(0, answers.length / 2));
  await writeFile(join(folder, 'låst.xlsx'), oleBox('EncryptedPackage'));
  await writeFile(join(folder, 'gammal.xls'), oleBox('Workbook'));
  await writeFile(
    join(folder, 'vid.xlsx'),
    rawWorkbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  );
}

async function makeSession(folder: string): Promise<void> {
  const path = join(folder, sessionFile);
  const order = ['--column', 'förslag', '--title', 'Torget', '--question', 'Vad saknas?'];
  const { code, err } = await radslag(['import', join(folder, 'svar.csv'), '--to', path, ...order]);
  if (code !== 0) throw new Error(err);
  const bytes = new Uint8Array(await readFile(path));
  await writeFile(join(folder, 'halv.radslag'), bytes.subarray(0, bytes.length / 2));
  await writeFile(join(folder, 'ny.radslag'), ofLaterVersion(bytes));
}

function ofLaterVersion(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const manifest = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString()) as Record<
    string,
    unknown
  >;
  return zipSync({ ...parts, 'manifest.json': strToU8(JSON.stringify({ ...manifest, version: 99 })) });
}

/** All names under a folder. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).toSorted();
}

/** What the notes of a session file say, and where they came from. */
export async function notesIn(path: string): Promise<Partial<Note>[]> {
  const { doc } = unpackSession(new Uint8Array(await readFile(path)), path);
  const notes = Object.values(readSession(doc).notes).toSorted(byOrder);
  return notes.map(({ text, table, source }) => ({ text, source, ...(table !== undefined && { table }) }));
}
