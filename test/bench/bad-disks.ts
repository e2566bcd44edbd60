import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserArguments } from '../e2e/support/browser-arguments.ts';
import { Facilitator } from '../e2e/pages/facilitator.ts';
import { serveApp, type ServedApp } from '../e2e/support/served-app.ts';
import { mountSmallDisk } from '../e2e/support/small-disk.ts';
import { mountStick } from '../e2e/support/stick.ts';
import { figuresOf } from './measure.ts';

const rounds = 5;
/** Milliseconds after which a note that nothing has been told of is saved. */
const patience = 1500;
/** Longer than the room that the file system may still have in a page that the journal has begun. */
const text = 'Bänkar i skuggan '.repeat(110);

/**
 * Disks that go wrong for real: one that is full, one that turns read-only and is put back, one that hangs; and a host
 * that hangs. From the Enter of the note that cannot be saved until the window says so (goal 1 s), and from the moment
 * the disk is being mended until the window says that all is saved (goal 5 s).
 */
export async function measureBadDisks(executablePath: string) {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-bench-'));
  const disk = await mountSmallDisk(folder, 16 * 1024 * 1024);
  const stick = await mountStick(folder);
  if (disk === null || stick === null) return { notMeasured: 'no disk can be mounted here' };
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const on = (path: string, work: Work) => withApp(browser, join(path, 'data'), work);
  try {
    const [full, hostHung] = await on(disk.path, async (app, window) => [
      await measure(window, { bar: disk.fill, free: disk.empty }),
      await measure(window, { bar: app.freeze, free: app.thaw }),
    ]);
    const [readOnly, diskHung] = await on(stick.path, async (_app, window) => [
      await measure(window, { bar: stick.turnReadOnly, free: stick.replace }),
      await measure(window, { bar: stick.hang, free: stick.goOn }),
    ]);
    return { unit: 'ms', full, readOnly, diskHung, hostHung, goals: { told: 1000, healed: 5000 } };
  } finally {
    await browser.close();
    disk.close();
    stick.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Figures = Awaited<ReturnType<typeof measure>>;
type Work = (app: ServedApp, window: Facilitator) => Promise<[Figures, Figures]>;

/** Shows the step where notes are written, of an app with its data in the folder. */
async function withApp(browser: Browser, dataFolder: string, work: Work): Promise<[Figures, Figures]> {
  const app = await serveApp({ dataFolder });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  try {
    await page.addInitScript(noteStates);
    await page.goto(app.address);
    const window = new Facilitator(page, 'sv');
    await window.newSession('Torget', 'Vad saknas?');
    await window.goToStep('Skriv en idé per lapp');
    return await work(app, window);
  } finally {
    await page.close();
    await app.kill();
  }
}

type Change = { bar: () => unknown; free: () => unknown };

async function measure(window: Facilitator, { bar, free }: Change) {
  const [told, healed]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    await window.saved();
    await bar();
    told.push(await writeUntilTold(window));
    const start = Date.now();
    await free();
    healed.push((await whenState(window.page, ['saved'], start)) - start);
  }
  return { told: figuresOf(told), healed: figuresOf(healed) };
}

/** Milliseconds from the last Enter. What the disk still takes is saved, and another note is written. */
async function writeUntilTold(window: Facilitator): Promise<number> {
  const told = whenState(window.page, ['trouble', 'slow'], Date.now());
  for (;;) {
    await window.page.getByRole('textbox', { name: window.t('board:composer') }).fill(text);
    const start = Date.now();
    await window.page.keyboard.press('Enter');
    const at = await Promise.race([told, setTimeout(patience)]);
    if (at !== undefined) return at - start;
  }
}

type Became = { state: string; at: number };

declare global {
  /** All that the line about saving has said, and when (ms since 1970). */
  var said: Became[];
}

/** Runs in the page, before its own code. */
function noteStates(): void {
  globalThis.said = [];
  const note = () => {
    const state = document.querySelector('.saved')?.getAttribute('data-state') ?? '';
    if (state !== globalThis.said.at(-1)?.state) globalThis.said.push({ state, at: Date.now() });
  };
  new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
}

/** When the line about saving became one of these, after `since`. */
async function whenState(page: Page, states: readonly string[], since: number): Promise<number> {
  const found = await page.waitForFunction(
    ({ wanted, from }) => globalThis.said.find(({ state, at }) => wanted.includes(state) && at >= from)?.at,
    { wanted: states, from: since },
    { timeout: 0 },
  );
  return (await found.jsonValue()) ?? 0;
}
