import { BoardList } from '../e2e/pages/board-list.ts';
import { Library } from '../e2e/pages/library.ts';
import { expect, test } from './shell-test.ts';

const notes = ['Bänkar i skugga', 'Belysning på kvällarna', 'Cykelställ vid bussen'];

test('what was written in the moment before the end is there at the next start', async ({
  start,
  windowOf,
}) => {
  const app = await start();
  const window = await windowOf(app);
  await window.newSession('Torget i Åby', 'Vad saknas på torget?');
  await window.goToStep('Skriv en idé per lapp');
  for (const text of notes) await window.writeNote(text);
  await app.close();
  expect((await app.ended).code).toBe(0);
  const again = await windowOf(await start());
  await new Library(again).openSession('Torget i Åby');
  await again.showAs('list');
  await new BoardList(again).holds(notes);
});
