import { readdir, readFile } from 'node:fs/promises';
import { radslag } from '../unit/main/cli/radslag.ts';
import { BoardList } from './pages/board-list.ts';
import { BoardSurface } from './pages/board-surface.ts';
import { ExportDialog } from './pages/export-dialog.ts';
import type { Facilitator } from './pages/facilitator.ts';
import { Library } from './pages/library.ts';
import { VotingPage } from './pages/voting.ts';
import { fileUnder, newFolder } from './support/files.ts';
import { pdfText } from './support/pdf-text.ts';
import { expect, test } from './support/test.ts';

const title = 'Torget i Åby';
const question = 'Vad ska vi göra med torget så att fler vill vara där?';
const written = [
  'Fler bänkar i skugga',
  'Plantera träd längs gången',
  'Belysning på kvällarna',
  'Lekplats för små barn',
  'Cykelställ vid bussen',
] as const;
const pasted = [
  'Ett café med uteservering',
  'Saktare trafik förbi skolan',
  'Snöröjning före klockan sju',
] as const;
const notes = [...written, ...pasted];
const clusters = ['Grönt och skönt', 'Plats för barnen', 'Tryggt året om'] as const;

/** A newcomer's whole way, from the empty library to files that others can read. */
test('a first session, from question to files', async ({ facilitator: window }, info) => {
  // The whole way is some hundred steps by pointer and keyboard, and a PDF.
  test.setTimeout(120_000);
  await expect(window.page.getByRole('heading', { name: window.t('library:welcome') })).toBeVisible();
  await window.newSession(title, question);
  await window.start();
  await expect(window.page.getByRole('heading', { level: 2, name: question })).toBeVisible();
  await window.nextStep();
  await test.step('write and paste notes', () => writeNotes(window));
  await window.nextStep();
  await test.step('group by keyboard, by pointer and by form', () => group(window));
  await window.nextStep();
  await test.step('vote and show the result', () => vote(window));
  const folder = await newFolder(info.outputPath('files'));
  await test.step('export', () => exportFiles(window, folder));
  await test.step('open the session file here: merged, nothing doubled', () => openAgain(window, folder));
});

async function writeNotes(window: Facilitator): Promise<void> {
  const list = new BoardList(window);
  for (const text of written) await window.writeNote(text);
  await window.showAs('list');
  await list.holds(written);
  await window.pasteList(pasted);
  await list.holds(notes);
  await window.undo();
  await list.holds(written);
  await window.redo();
  await list.holds(notes);
  await window.showAs('board');
  await window.saved();
}

async function group(window: Facilitator): Promise<void> {
  await groupByKeyboard(window, [written[0], written[1]], clusters[0]);
  await groupByPointer(window, written[3], written[4], clusters[1]);
  await window.showAs('list');
  const list = new BoardList(window);
  await list.group([written[2], pasted[2]], clusters[2]);
  await list.shows({ text: written[1], cluster: clusters[0] });
  await list.shows({ text: written[3], cluster: clusters[1] });
  await list.shows({ text: pasted[0] });
}

/** Space selects, G groups, and the name is written where it stands. */
async function groupByKeyboard(window: Facilitator, texts: readonly string[], name: string): Promise<void> {
  const board = new BoardSurface(window);
  for (const text of texts) {
    await board.putKeyboardOn(text);
    await window.page.keyboard.press(' ');
  }
  await window.page.keyboard.press('g');
  await board.nameCluster(name, texts.length);
}

/** A note dropped on another makes a cluster of the two, which asks for its name at once. */
async function groupByPointer(window: Facilitator, from: string, onto: string, name: string): Promise<void> {
  const board = new BoardSurface(window);
  const target = await board.placeOf(onto);
  await window.drag(await board.placeOf(from), target);
  await board.nameCluster(name, 2);
}

/** Three people; two of them weigh the first two clusters equally, one hands in a blank ballot. */
async function vote(window: Facilitator): Promise<void> {
  const voting = new VotingPage(window);
  await voting.rule(3, 2);
  await window.openVoting();
  await window.enterBallot(1, [0, 0, 1]);
  await window.enterBallot(2, [0, 1, 1]);
  await window.enterBallot(3, []);
  await window.reveal();
  await expect
    .poll(() => voting.result())
    .toEqual([
      `delad 1:a ${clusters[0]} 2 av 3 3`,
      `delad 1:a ${clusters[1]} 2 av 3 3`,
      `3 ${clusters[2]} 0 av 3 0`,
    ]);
  await expect(window.page.getByText('3 röstsedlar, varav 1 blank')).toBeVisible();
  await window.saved();
}

async function exportFiles(window: Facilitator, folder: string): Promise<void> {
  const files = new ExportDialog(window);
  await files.open();
  await files.exportTo(folder);
  await files.done();
  await files.close();
  const names = await readdir(folder);
  expect(new Set(names.map((name) => name.split('.').at(-1)))).toEqual(
    new Set(['csv', 'json', 'pdf', 'radslag']),
  );
  expect(names).toHaveLength(4);
  const text = await pdfText(await fileUnder(folder, '.pdf'));
  for (const words of [title, question, ...clusters, ...notes, 'delad 1:a']) expect(text).toContain(words);
  const csv = await readFile(await fileUnder(folder, '.csv'), 'utf8');
  for (const note of notes) expect(csv).toContain(note);
}

async function openAgain(window: Facilitator, folder: string): Promise<void> {
  const path = await fileUnder(folder, '.radslag');
  const library = new Library(window);
  await library.goBack();
  await library.openFile(path);
  await expect(window.message(window.t('library:merged', { title }))).toBeVisible();
  await library.goBack();
  await library.lists([title]);
  await expect(library.row(title)).toContainText('8 lappar · 3 teman');
  const inspection = await radslag(['inspect', path, '--json']);
  expect(inspection.code).toBe(0);
  const counts = { notes: 8, clusters: 3, looseNotes: 2, votings: 1, ballots: 3, sealedBallots: 0 };
  expect(JSON.parse(inspection.out)).toMatchObject({ title, question, ...counts });
  const tally = await radslag(['tally', path, '--language', 'sv']);
  expect(tally.out.split('\n')).toContain(`  1. ${clusters[1]} · 2 personer · 3 prickar`);
}
