import { chromium, type Browser, type Page } from 'playwright-core';
import type { Box } from '#shared/domain/board-layout.ts';
import { translator } from '#shared/i18n/translate.ts';
import { browserArguments } from '../e2e/support/browser-arguments.ts';
import { serveApp } from '../e2e/support/served-app.ts';
import { boardBox, folderWithBoard, title } from './board-session.ts';
import { figuresOf } from './measure.ts';
import { moveBlock } from './move-block.ts';
import { installProbe, type Latency, type Probe } from './window-probe.ts';

const rounds = 5;
const letters = 'Fler bänkar i solen, och färre bilar där barnen går till skolan om morgonen.';
/** Milliseconds between letters: faster than most people type. */
const typingPace = 60;

const t = translator('sv');

/**
 * A large board in the real window, with the real host behind it: from click to painted (the first time, and when
 * the window has a copy of its own), from letter to frame, and from dropping 500 notes to frame.
 */
export async function measureBoard(executablePath: string, noteCount: number) {
  const app = await serveApp({ dataFolder: await folderWithBoard(noteCount) });
  const found: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const browser = await chromium.launch({ executablePath, args: browserArguments });
    found.push(await playRound(browser, app.address, boardBox(noteCount)));
    await browser.close();
  }
  await app.stop();
  await app.forget();
  const figures = (of: (round: Round) => number[]) => figuresOf(found.flatMap(of));
  return {
    unit: 'ms',
    noteCount,
    open: { first: figures((r) => [r.first]), again: figures((r) => [r.again]), goalMedian: 1200 },
    typing: { ...latencies(found.map((r) => r.typing)), goalP95: 20 },
    moving500: { ...latencies(found.map((r) => r.moving)), goalMedian: 100 },
  };
}

type Round = { first: number; again: number; typing: Latency[]; moving: Latency[] };

async function playRound(browser: Browser, address: string, board: Box): Promise<Round> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript(installProbe);
  await page.goto(address);
  const first = await openBoard(page);
  // The window writes its copy when it has nothing else to do.
  await page.waitForTimeout(2000);
  await page.getByRole('button', { name: t('run:backToLibrary') }).click();
  const again = await openBoard(page);
  await page.waitForTimeout(1000);
  const moving = await heard(page, 'pointerup', () => moveBlock(page, board));
  const typing = await heard(page, 'keydown', () => typeInNote(page));
  return { first, again, typing, moving };
}

async function openBoard(page: Page): Promise<number> {
  await page.getByRole('button', { name: title, exact: true }).click();
  return page.evaluate(() => window.probe.boardPainted());
}

/** In the note that the keyboard is on. */
async function typeInNote(page: Page): Promise<void> {
  await page.getByRole('application').press('Enter');
  await page.getByRole('textbox', { name: t('board:editNote') }).waitFor();
  await page.keyboard.type(letters, { delay: typingPace });
}

/** What the probe has heard of one type of event while something was done. */
async function heard(page: Page, type: keyof Probe['heard'], work: () => Promise<void>): Promise<Latency[]> {
  const begin = await page.evaluate((name) => window.probe.heard[name]?.length ?? 0, type);
  await work();
  await page.waitForTimeout(200);
  return page.evaluate(([name, from]) => window.probe.heard[name]?.slice(from) ?? [], [type, begin] as const);
}

function latencies(heardInRounds: Latency[][]) {
  const all = heardInRounds.flat();
  return {
    toFrame: figuresOf(all.map(({ frame }) => frame)),
    toPainted: figuresOf(all.map(({ painted }) => painted)),
  };
}
