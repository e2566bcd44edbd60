import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { browserArguments } from '../e2e/support/browser-arguments.ts';
import { Facilitator } from '../e2e/pages/facilitator.ts';
import { serveApp } from '../e2e/support/served-app.ts';
import { mountSmallDisk } from '../e2e/support/small-disk.ts';
import { figuresOf } from './measure.ts';

const rounds = 5;
/** Milliseconds after which a note that nothing has been told of is saved. */
const patience = 1500;
/** Longer than the room that the file system may still have in a page that the journal has begun. */
const text = 'Bänkar i skuggan '.repeat(110);

/**
 * A disk that is full, and a host that hangs, as it does with its disk: from the Enter of the note that cannot be saved until the window says so
 * (goal 1 s), and from the moment there is room until it says that all is saved (goal 5 s).
 */
export async function measureBadDisks(executablePath: string) {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-bench-'));
  const disk = await mountSmallDisk(folder, 16 * 1024 * 1024);
  if (disk === null) return { notMeasured: 'no disk can be mounted here' };
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const app = await serveApp({ dataFolder: join(disk.path, 'data') });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.addInitScript(noteStates);
    await page.goto(app.address);
    const window = new Facilitator(page, 'sv');
    await window.newSession('Torget', 'Vad saknas?');
    await window.goToStep('Skriv en idé per lapp');
    const full = await measure(window, () => disk.fill(), disk.empty);
    const hung = await measure(
      window,
      async () => app.freeze(),
      async () => app.thaw(),
    );
    return { unit: 'ms', full, hung, goals: { told: 1000, healed: 5000 } };
  } finally {
    app.thaw();
    await app.stop();
    await browser.close();
    disk.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(window: Facilitator, bar: () => Promise<void>, free: () => Promise<void>) {
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
