import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { readSession } from '#shared/document/read.ts';
import { unpackSession } from '#main/vault/session-file.ts';
import { browserArguments } from '../e2e/support/browser-arguments.ts';
import { Facilitator } from '../e2e/pages/facilitator.ts';
import { Library } from '../e2e/pages/library.ts';
import { serveApp } from '../e2e/support/served-app.ts';
import { folderWithBoard, title } from './board-session.ts';
import { figuresOf } from './measure.ts';

const noteCount = 5000;
const meeting = 3 * 60_000;
/** Milliseconds from one note to the next. */
const pace = 1000;
/** How often the folder of copies is looked at, in milliseconds. */
const look = 200;

/**
 * How far the second copy is behind a meeting in which a note is written each second, on a board of 5,000: for each
 * note, milliseconds from its Enter until it stands in a file in the chosen folder (goal: at most 30 s).
 */
export async function measureCopyBehind(executablePath: string) {
  const dataFolder = await folderWithBoard(noteCount);
  const copies = await mkdtemp(join(tmpdir(), 'radslag-bench-copies-'));
  const settings = { language: 'sv', theme: 'light', sound: false, copyFolder: copies };
  await writeFile(join(dataFolder, 'settings.json'), JSON.stringify(settings));
  const app = await serveApp({ dataFolder });
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(app.address);
    const window = new Facilitator(page, 'sv');
    await new Library(window).openSession(title);
    await window.goToStep('Skriv en idé per lapp');
    const written = new Map<string, number>();
    const watching = watchCopies(copies, written);
    for (const end = Date.now() + meeting; Date.now() < end; await setTimeout(pace)) {
      const text = `Lapp ${written.size + 1} av mötet`;
      await window.writeNote(text);
      written.set(text, Date.now());
    }
    const { behind, files } = await watching.untilAll();
    return {
      unit: 'ms',
      noteCount,
      notes: behind.length,
      copies: files,
      behind: figuresOf(behind),
      goalMax: 30_000,
    };
  } finally {
    await browser.close();
    await app.stop();
    await app.forget();
    await rm(copies, { recursive: true, force: true });
  }
}

/** Reads each new copy once; `untilAll` resolves when every note written so far has been seen in one. */
function watchCopies(folder: string, written: ReadonlyMap<string, number>) {
  const seen = new Map<string, number>();
  const read = new Set<string>();
  let isOver = false;
  async function readNew(): Promise<void> {
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.radslag'));
    for (const name of names.filter((each) => !read.has(each))) {
      const at = Date.now();
      const { doc } = unpackSession(new Uint8Array(await readFile(join(folder, name))), name);
      for (const { text } of Object.values(readSession(doc).notes)) if (!seen.has(text)) seen.set(text, at);
      read.add(name);
    }
  }
  const isDone = () => isOver && [...written.keys()].every((text) => seen.has(text));
  const watching = (async () => {
    for (; !isDone(); await setTimeout(look)) await readNew();
  })();
  return {
    untilAll: async () => {
      isOver = true;
      await watching;
      const behind = [...written].map(([text, at]) => (seen.get(text) ?? Infinity) - at);
      return { behind, files: read.size };
    },
  };
}
