import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Display, MenuItem } from 'electron';
import type { ElectronLike } from './apps/running-app.ts';
import { expect, test } from './shell-test.ts';

/** What an item of the program's menu does when it is chosen; `path` are labels from the top. */
function choose(app: ElectronLike, path: readonly string[]): Promise<void> {
  return app.evaluate(({ Menu }, labels) => {
    type Entry = Pick<MenuItem, 'label' | 'submenu'> & { click?: () => void; items?: Entry[] };
    let entry = Menu.getApplicationMenu() as unknown as Entry | undefined;
    for (const label of labels) {
      const menu = (entry?.submenu ?? entry) as unknown as Entry[] & { items?: Entry[] };
      entry = (menu.items ?? menu).find((each) => each.label === label);
    }
    if (!entry?.click) throw new Error(`nothing to choose at ${labels.join(' > ')}`);
    entry.click();
  }, path);
}

const laptop = { x: 0, y: 0, width: 1920, height: 1080 };
const hall = { x: 1920, y: 0, width: 1280, height: 720 };
const foyer = { x: 3200, y: 0, width: 1280, height: 720 };

/** Gives the computer these screens and tells as the system does: the first is the laptop's own. */
function setScreens(app: ElectronLike, event: string, screens: readonly (typeof laptop)[]): Promise<void> {
  return app.evaluate(
    ({ screen }, given) => {
      const displays = given.screens.map((bounds) => ({ id: bounds.x, bounds, workArea: bounds }) as Display);
      screen.getAllDisplays = () => displays;
      screen.getPrimaryDisplay = () => displays[0] as Display;
      screen.getDisplayMatching = ({ x }) =>
        displays.findLast((each) => each.bounds.x <= x) ?? (displays[0] as Display);
      (screen as { emit: (name: string, ...args: unknown[]) => boolean }).emit(
        given.event,
        {},
        displays.at(-1),
      );
    },
    { event, screens },
  );
}

function projectorState(app: ElectronLike) {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[1];
    return { x: window?.getBounds().x, full: window?.isFullScreen() };
  });
}

test('the menu speaks Swedish, opens the settings, and follows the language', async ({
  startElectronLike,
  windowOf,
}) => {
  const app = await startElectronLike();
  const window = await windowOf(app);
  await expect(window.page.getByRole('heading', { name: window.t('library:welcome') })).toBeVisible();
  const first = process.platform === 'darwin' ? 'Rådslag' : 'Arkiv';
  await expect(() => choose(app, [first, 'Inställningar…'])).toPass();
  await window.page.getByRole('radio', { name: 'English' }).check({ force: true });
  // The menu follows in its own time; until then nothing has that name.
  await expect(() => choose(app, ['File', 'Open recent', 'Clear the list'])).toPass();
});

test('the projector takes the second screen, also one that is plugged in later, and leaves the facilitator’s alone', async ({
  startElectronLike,
  windowOf,
}) => {
  const app = await startElectronLike();
  const window = await windowOf(app);
  await window.openSample();
  await window.start();
  await setScreens(app, 'display-metrics-changed', [laptop]);
  await window.button(window.t('run:projector')).click();
  await expect((await app.projector()).getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => projectorState(app)).toEqual({ x: 40, full: false });
  await setScreens(app, 'display-added', [laptop, hall]);
  expect(await projectorState(app)).toEqual({ x: hall.x, full: true });
  await setScreens(app, 'display-added', [laptop, foyer, hall]);
  expect(await projectorState(app)).toEqual({ x: hall.x, full: true });
  await setScreens(app, 'display-removed', [laptop]);
  expect(await projectorState(app)).toEqual({ x: 40, full: false });
});

test('the window comes back where it stood; on a screen that is gone it does not stay', async ({
  dataFolder,
  startElectronLike,
  windowOf,
}) => {
  const app = await startElectronLike();
  await windowOf(app);
  const place = { x: 2000, y: 50, width: 1000, height: 600 };
  await setScreens(app, 'display-added', [laptop, hall]);
  await app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  );
  await app.close();
  expect(JSON.parse(await readFile(join(dataFolder, 'window.json'), 'utf8'))).toEqual({
    bounds: place,
    maximized: false,
  });
  const again = await startElectronLike();
  await windowOf(again);
  const bounds = () => again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect((await bounds())?.width).toBe(1280);
  await setScreens(again, 'display-added', [laptop, hall]);
  await again.evaluate(
    ({ BrowserWindow }, there) => BrowserWindow.getAllWindows()[0]?.setBounds(there),
    place,
  );
  await setScreens(again, 'display-removed', [laptop]);
  expect((await bounds())?.x).toBe(460);
});

test('a computer that wakes shows the time that has passed at once', async ({
  startElectronLike,
  windowOf,
}) => {
  const app = await startElectronLike();
  const window = await windowOf(app);
  await window.openSample();
  await window.start();
  await window.nextStep();
  await window.startClock();
  const timer = window.page.getByRole('timer');
  // Five minutes of sleep: the wall clock has gone on, and no timer of the page has run.
  await window.page.evaluate(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 300_000;
    globalThis.setInterval = (() => 0) as never;
    for (let id = 1; id < 10_000; id++) clearInterval(id);
  });
  await app.evaluate(({ powerMonitor }) =>
    (powerMonitor as { emit: (name: string) => boolean }).emit('resume'),
  );
  await expect(timer).toHaveText(/^(4:|5:0)/);
});
