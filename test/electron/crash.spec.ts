import { BoardList } from '../e2e/pages/board-list.ts';
import { Facilitator } from '../e2e/pages/facilitator.ts';
import { Library } from '../e2e/pages/library.ts';
import { expect, test } from './shell-test.ts';

const title = 'Torget i Åby';

test('a window that crashes comes back with the session that was open in it', async ({ start, windowOf }) => {
  const app = await start();
  const window = new Facilitator(await app.facilitator(), 'sv');
  await window.newSession(title, 'Vad saknas på torget?');
  await window.goToStep('Skriv en idé per lapp');
  await window.writeNote('Bänkar i skugga');
  await window.saved();
  await app.crash();
  await expect.poll(() => app.heading().catch(() => null)).toBe(title);
  await app.close();
  const again = await windowOf(await start());
  await new Library(again).openSession(title);
  await again.showAs('list');
  await new BoardList(again).holds(['Bänkar i skugga']);
});
