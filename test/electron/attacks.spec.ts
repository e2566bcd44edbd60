import { callNames } from '#shared/contract/channels.ts';
import type { ElectronLike } from './apps/running-app.ts';
import { expect, test } from './shell-test.ts';
import { ways } from './traversal.ts';

/** What the stand-in alone has: test/electron/stand-in/seen.ts. */
type Seen = { seen: typeof import('./stand-in/seen.ts') };

test.beforeEach(({ shell }) => test.skip(shell !== 'stand-in', 'the attacks come from inside the stand-in'));

async function withBothWindows(
  start: () => Promise<ElectronLike>,
  open: (app: ElectronLike) => Promise<void>,
) {
  const app = await start();
  await open(app);
  return app;
}

test('every channel refuses foreign frames, about:blank and the wrong window, whatever they send', async ({
  startElectronLike,
  windowOf,
}) => {
  const app = await withBothWindows(startElectronLike, async (running) => {
    const window = await windowOf(running);
    await window.openSample();
    await window.start();
    await window.button(window.t('run:projector')).click();
    await running.projector();
  });
  const tally = await app.evaluate((electron) => (electron as unknown as Seen).seen.fromForeignFrames(1400));
  expect(tally).toMatchObject({ channels: callNames.length, accepted: 0, threw: 0 });
  expect(tally.tried).toBeGreaterThan(200_000);
  const lines = await app.evaluate((electron) =>
    (electron as unknown as Seen).seen.openedLines([
      [1, { origin: 'radslag://app', parent: null }, 'm1'],
      [0, { origin: 'null', parent: null }, 'm1'],
      [0, { origin: 'radslag://app', parent: {} }, 'm1'],
      [0, null, 'm1'],
      [0, { origin: 'radslag://app', parent: null }, '../m1'],
      [0, { origin: 'radslag://app', parent: null }, { id: 'm1' }],
    ]),
  );
  expect(lines).toBe(0);
});

test('every channel refuses ten thousand arguments that are not of its shape', async ({
  startElectronLike,
  windowOf,
}) => {
  test.setTimeout(120_000);
  const app = await startElectronLike();
  const window = await windowOf(app);
  const tally = await app.evaluate((electron) => (electron as unknown as Seen).seen.withBadArguments(10_000));
  expect(tally).toMatchObject({ channels: callNames.length, accepted: 0, threw: 0 });
  expect(tally.tried).toBeGreaterThan(100_000);
  await expect(window.page.getByRole('heading', { name: window.t('library:welcome') })).toBeVisible();
});

test('there are no more than 25 channels, and all are served by the one wrapper', async ({
  startElectronLike,
}) => {
  const app = await startElectronLike();
  const names = await app.evaluate((electron) => {
    const { answerers, hearers } = (electron as unknown as Seen).seen;
    return { answered: [...answerers.keys()], heard: hearers.eventNames() };
  });
  expect(names.answered.length + names.heard.length).toBeLessThanOrEqual(25);
  expect(names.heard).toEqual(['document']);
});

test('ten thousand damaged frames on a document line: each is refused and logged, none does anything', async ({
  startElectronLike,
  windowOf,
}) => {
  const app = await startElectronLike();
  const window = await windowOf(app);
  await window.openSample();
  await window.saved();
  const { sessionId } = window;
  const told = await app.evaluate(
    (electron, order) => (electron as unknown as Seen).seen.withDamagedFrames(order),
    {
      sessionId,
      times: 10_000,
    },
  );
  expect(told).toEqual({ heard: ['saved'], refusals: 10_000 });
  await window.start();
  await window.saved();
});

test('no address leads out of the folder of the pages', async ({ startElectronLike }) => {
  const app = await startElectronLike();
  const answers = await app.evaluate(async (electron, addresses) => {
    const { seen } = electron as unknown as Seen;
    const found: string[] = [];
    for (const address of addresses) {
      const answer = await seen.request(address);
      if (answer !== null && (answer.status < 400 || answer.text !== '')) found.push(address);
    }
    return { found, escapes: seen.escapes };
  }, ways);
  expect(ways.length).toBeGreaterThanOrEqual(100);
  expect(answers).toEqual({ found: [], escapes: [] });
});
