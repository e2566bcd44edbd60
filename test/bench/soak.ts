import { chromium, type CDPSession } from 'playwright-core';
import { startContent } from '#shared/i18n/start-content.ts';
import { browserArguments } from '../e2e/support/browser-arguments.ts';
import { BoardSurface } from '../e2e/pages/board-surface.ts';
import { Facilitator } from '../e2e/pages/facilitator.ts';
import { Library } from '../e2e/pages/library.ts';
import { serveApp } from '../e2e/support/served-app.ts';

/** Each is about a minute of a meeting, played as fast as the window takes it. */
const minutes = 30;
const notesPerMinute = 8;
/** After so many minutes every screen has been seen, and what they keep for good is there. */
const warmMinutes = 3;
const votingMinute = 15;
const megabyte = 2 ** 20;
const title = 'Lång kväll';
const steps = startContent('sv').agenda;

/** Thirty minutes of a facilitator's work, and how much memory the window then holds that it did not hold before. */
export async function soak(executablePath: string) {
  const app = await serveApp({ language: 'sv' });
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const cdp = await page.context().newCDPSession(page);
  await page.goto(app.address);
  const window = new Facilitator(page, 'sv');
  await window.newSession(title, 'Vad behöver torget?');
  await window.start();
  const heaps: number[] = [];
  for (let minute = 0; minute < minutes; minute++) {
    await playMinute(window, minute);
    heaps.push(await heapOf(cdp));
  }
  await browser.close();
  await app.stop();
  await app.forget();
  const [warm = 0, last = 0] = [heaps[warmMinutes - 1], heaps.at(-1)];
  return {
    unit: 'MB',
    minutes,
    notes: minutes * notesPerMinute,
    heapWarm: rounded(warm),
    heapEnd: rounded(last),
    growth: rounded(last - warm),
    goal: 10,
  };
}

async function playMinute(window: Facilitator, minute: number): Promise<void> {
  const { page, t } = window;
  await window.goToStep(steps[2]?.title ?? '');
  for (let count = 0; count < notesPerMinute; count++)
    await window.writeNote(`Minut ${minute}, tanke ${count}: mer sol och fler bänkar`);
  await changeNotes(window, minute);
  await groupTwo(window, minute);
  await window.undo();
  await window.redo();
  await window.search('bänkar');
  await window.showAs('list');
  await window.search('');
  await window.showAs('board');
  if (minute === votingMinute) await vote(window);
  await window.saved();
  await page.getByRole('button', { name: t('run:backToLibrary') }).click();
  await new Library(window).openSession(title);
}

async function changeNotes(window: Facilitator, minute: number): Promise<void> {
  const board = new BoardSurface(window);
  await board.editNote(`Minut ${minute}, tanke 0:`, `Minut ${minute}, omskriven`);
  await board.putKeyboardOn(`Minut ${minute}, tanke 1:`);
  const { x, y } = await window.focusedMiddle();
  await window.drag({ x, y }, { x: x + 16, y: y + 12 });
}

async function groupTwo(window: Facilitator, minute: number): Promise<void> {
  const { page, t } = window;
  await new BoardSurface(window).putKeyboardOn(`Minut ${minute}, tanke 3:`);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.getByLabel(t('grouping:groupName')).fill(`Tema ${minute}`);
  await page.keyboard.press('Enter');
  await window.clusterRow(`Tema ${minute}`).waitFor();
}

async function vote(window: Facilitator): Promise<void> {
  await window.goToStep(steps[3]?.title ?? '');
  await window.openVoting();
  for (let ballot = 1; ballot <= 5; ballot++) await window.enterBallot(ballot, [0, 1, 2]);
  await window.reveal();
}

/** What the page's own objects take when all that can be thrown away has been. */
async function heapOf(cdp: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / megabyte;
}

function rounded(figure: number): number {
  return Math.round(figure * 100) / 100;
}
