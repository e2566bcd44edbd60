import { execFileSync } from 'node:child_process';
import type { Facilitator } from '../e2e/pages/facilitator.ts';
import type { ElectronLike } from './apps/running-app.ts';
import { expect, test } from './shell-test.ts';

/** No file of the program can grow beyond this from now on: its disk takes nothing more, and everything again at null. */
async function limitDisk(app: ElectronLike, bytes: number | null): Promise<void> {
  const pid = await app.evaluate(() => process.pid);
  execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes ?? 'unlimited'}:unlimited`]);
}

/** What a person answers when the window asks: the number of a button. */
function answer(app: ElectronLike, choice: number): Promise<void> {
  return app.evaluate(({ dialog }, index) => {
    const kept = { asked: [] as unknown[] };
    Object.assign(globalThis, kept);
    dialog.showMessageBoxSync = (...given: unknown[]) => {
      kept.asked.push(given.at(-1));
      return index;
    };
  }, choice);
}

function asked(app: ElectronLike): Promise<unknown[]> {
  return app.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
}

function closeWindow(app: ElectronLike): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

async function writeUnsaved(app: ElectronLike, window: Facilitator): Promise<void> {
  await window.newSession('Torget i Åby', 'Vad saknas på torget?');
  await window.goToStep('Skriv en idé per lapp');
  await window.saved();
  await limitDisk(app, 1);
  await window.writeNote('Bänkar i skugga');
  await window.says('run:trouble');
}

test.beforeEach(({ shell }) => {
  test.skip(process.platform !== 'linux', 'the disk of a program that runs is limited by Linux’ prlimit');
  test.skip(shell === 'electron', 'Electron’s own process may end at such a limit');
});

test('a window whose words the disk does not take asks before it closes, and stays or goes', async ({
  startElectronLike,
  windowOf,
}) => {
  const app = await startElectronLike();
  const window = await windowOf(app);
  await writeUnsaved(app, window);
  await answer(app, 0);
  await closeWindow(app);
  await expect
    .poll(() => asked(app))
    .toMatchObject([{ message: 'Det senaste är inte sparat', buttons: ['Stanna kvar', 'Stäng ändå'] }]);
  await window.says('run:trouble');
  await answer(app, 1);
  await app.close();
  expect((await app.ended).code).toBe(0);
});

test('a window whose words the disk has taken after all closes without asking', async ({
  startElectronLike,
  windowOf,
}) => {
  const app = await startElectronLike();
  const window = await windowOf(app);
  await writeUnsaved(app, window);
  await limitDisk(app, null);
  await window.saved();
  await answer(app, 0);
  await app.close();
  expect((await app.ended).code).toBe(0);
});
