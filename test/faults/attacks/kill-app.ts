import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import { salvageRecords } from '#main/vault/record.ts';
import { readSession } from '#shared/document/read.ts';
import { testBrowser } from '../../e2e/browser.ts';
import { Facilitator } from '../../e2e/pages/facilitator.ts';
import { Library } from '../../e2e/pages/library.ts';
import { clean, hung, within, type Attack } from '../support/attack.ts';
import { inFolder } from '../support/folders.ts';
import { startWholeApp } from '../support/whole-app.ts';

const title = 'Torget';
/** A start that has not come to the board by then hangs, in milliseconds. */
const longest = 60_000;
/** The app lives so long after its first saved note, at most. */
const longestLife = 400;

/** kill -9 of the host and the browser at once while a person writes: what the window called saved is in the journal. */
export const killApp: Attack = {
  name: 'kill -9 of the whole app',
  run: async ({ planted, long }) => {
    const browser = await testBrowser();
    if (browser === null) return { ...clean(), note: 'no browser: not tried' };
    return inFolder(async (folder) => {
      const outcome = clean();
      const saved = new Set<string>();
      for (let round = 0; round < (planted ? 3 : long ? 200 : 30); round++) {
        const done = await within(longest, live(browser, folder, round, planted, saved));
        if (done === hung) outcome.hung += 1;
        outcome.tries += 1;
        const found = await writtenIn(folder);
        for (const text of saved)
          if (!found.has(text)) {
            outcome.lost += 1;
            saved.delete(text);
          }
      }
      return { ...outcome, note: `${saved.size} notes called saved` };
    });
  },
};

/** One start to its kill; what the window called saved is added to `saved`. */
async function live(
  browser: string,
  folder: string,
  round: number,
  planted: boolean,
  saved: Set<string>,
): Promise<void> {
  const [data, profile] = [join(folder, 'data'), join(folder, 'profile')];
  const { page, kill } = await startWholeApp(browser, data, profile, planted);
  const window = new Facilitator(page, 'sv');
  if (round === 0) {
    await window.newSession(title, 'Vad saknas?');
    await window.goToStep('Skriv en idé per lapp');
  } else await new Library(window).openSession(title);
  const writing = async (): Promise<void> => {
    for (let count = 0; ; count++) {
      const text = `Lapp ${count} i varv ${round}`;
      await window.writeNote(text);
      await window.saved();
      saved.add(text);
      if (count === 0) setTimeout(() => void kill(), Math.random() * longestLife);
    }
  };
  // The page dies in the middle of a call; what cannot write at all is ended too.
  await writing().catch(() => undefined);
  await kill();
}

/** The texts of the notes in the journal, read as the next start reads it. */
async function writtenIn(folder: string): Promise<Set<string>> {
  const sessions = join(folder, 'data', 'sessions');
  const texts = new Set<string>();
  for (const id of await readdir(sessions).catch(() => [])) {
    const doc = new Y.Doc();
    const bytes = await readFile(join(sessions, id, 'journal.bin'));
    for (const { payload } of salvageRecords(new Uint8Array(bytes)).records) Y.applyUpdate(doc, payload);
    for (const { text } of Object.values(readSession(doc).notes)) texts.add(text);
  }
  return texts;
}
