import { pageHeaders } from '#main/host/page-headers.ts';
import { ExportDialog } from '../e2e/pages/export-dialog.ts';
import { newFolder } from '../e2e/support/files.ts';
import type { ElectronLike } from './apps/running-app.ts';
import { permissionNames } from './permissions.ts';
import { expect, test } from './shell-test.ts';
import { watchWaysOut } from './ways-out.ts';

/** What the stand-in alone has: test/electron/stand-in/seen.ts. */
type Seen = { seen: typeof import('./stand-in/seen.ts') };

/*
 * Electron's security list, by the numbers of its items (SECURITY.md): what can be tried from a page or asked of main. What can
 * be read from the program's text alone stands in bundle/.
 */

async function escapes(app: ElectronLike): Promise<string[]> {
  return app.evaluate((electron) => [...(electron as unknown as Seen).seen.escapes]);
}

test('item 1: no request of a page reaches a network', async ({ shell, startElectronLike }) => {
  test.skip(
    shell === 'electron',
    'asked of the stand-in’s session; test:connections traces the whole program',
  );
  const app = await startElectronLike();
  const asked = [
    ['https://example.org/x.js', 'script'],
    ['http://127.0.0.1:8080/', 'xhr'],
    ['ws://127.0.0.1:8080/', 'webSocket'],
    ['ftp://example.org/', 'image'],
  ] as const;
  for (const partition of ['', 'projector'])
    for (const [url, type] of asked) {
      const answer = await app.evaluate(
        (electron, [address, own, kind]) => (electron as unknown as Seen).seen.request(address, own, kind),
        [url, partition, type] as const,
      );
      expect(answer, url).toBeNull();
    }
  expect(await escapes(app)).toEqual([]);
  const switches = await app.evaluate((electron) => (electron as unknown as Seen).seen.switches);
  expect(switches).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
});

test('item 5: of all permissions that Electron knows, a page has two', async ({
  shell,
  startElectronLike,
}) => {
  test.skip(shell === 'electron', 'the handlers are asked in the stand-in');
  const names = permissionNames();
  expect(names.length).toBeGreaterThan(15);
  const app = await startElectronLike();
  for (const partition of ['', 'projector']) {
    const answers = await app.evaluate(
      async (electron, asked) => {
        const { seen } = electron as unknown as Seen;
        const granted: string[] = [];
        for (const name of asked.names) {
          const answer = await seen.permission(name, asked.partition);
          if (answer.asked || answer.checked) granted.push(name);
          if (answer.device) granted.push('device');
        }
        return granted;
      },
      { names, partition },
    );
    expect(answers.toSorted()).toEqual(['clipboard-sanitized-write', 'fullscreen']);
  }
});

test('items 1, 5 and 18: the session that reports are printed in has no permission, and reaches nothing else', async ({
  shell,
  startElectronLike,
  windowOf,
}, info) => {
  test.skip(shell === 'electron', 'asked of the stand-in’s session');
  const app = await startElectronLike();
  const window = await windowOf(app);
  await window.openSample();
  const files = new ExportDialog(window);
  await files.open();
  await files.choose(['pdf']);
  await files.exportTo(await newFolder(info.outputPath('files')));
  await files.done();
  const found = await app.evaluate(async (electron, names) => {
    const { seen } = electron as unknown as Seen;
    const granted: string[] = [];
    for (const name of names) {
      const answer = await seen.permission(name, 'print');
      if (answer.asked || answer.checked || answer.device) granted.push(name);
    }
    const reached: string[] = [];
    for (const url of ['https://example.org/x.png', 'http://127.0.0.1:8080/', 'file:///etc/hostname'])
      if (await seen.request(url, 'print', 'image')) reached.push(url);
    const report = await seen.request('radslag://app/report.html', 'print', 'mainFrame');
    return { granted: granted.toSorted(), reached, served: seen.served('print'), report: report?.headers };
  }, permissionNames());
  expect(found).toMatchObject({
    // As every page of ours; a report has no program that could ask.
    granted: ['clipboard-sanitized-write', 'fullscreen'],
    reached: [],
    served: ['radslag'],
    report: { 'content-security-policy': expect.stringContaining("default-src 'none'") },
  });
  expect(await escapes(app)).toEqual([]);
});

test('item 7: every page comes with the policy, and breaks on what it forbids', async ({
  startElectronLike,
}) => {
  const app = await startElectronLike();
  const page = await app.facilitator();
  for (const file of ['facilitator.html', 'projector.html']) {
    const headers = await page.evaluate(
      async (path) => Object.fromEntries((await fetch(path)).headers),
      file,
    );
    expect(headers).toMatchObject(pageHeaders());
  }
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  const { attempt } = await watchWaysOut(app, page);
  await attempt(`document.body.innerHTML = '<b>in</b>'`);
  await attempt(`new Function('document.title = "in"')()`);
  expect(complaints.join(' ')).toContain('Trusted');
  await expect(page).toHaveTitle('Rådslag');
});

test('item 12: a webview is not attached', async ({ startElectronLike }) => {
  const app = await startElectronLike();
  const prevented = await app.evaluate(({ BrowserWindow }) => {
    let was = false;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as NodeJS.EventEmitter;
    contents.emit('will-attach-webview', { preventDefault: () => (was = true) }, {}, {});
    return was;
  });
  expect(prevented).toBe(true);
});

test('item 13: no page goes anywhere by itself', async ({ shell, startElectronLike }) => {
  const app = await startElectronLike();
  const page = await app.facilitator();
  const before = page.url();
  await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
  const { attempt, letGo } = await watchWaysOut(app, page);
  for (const work of [
    `location.href = 'projector.html'`,
    `location.assign('https://example.org/')`,
    `const a = document.createElement('a'); a.href = 'projector.html'; document.body.append(a); a.click()`,
    `const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=projector.html'; document.head.append(m)`,
    `const f = document.createElement('form'); f.action = 'projector.html'; document.body.append(f); f.submit()`,
    `const f = document.createElement('iframe'); f.src = 'projector.html'; document.body.append(f)`,
  ])
    await attempt(work);
  expect(await letGo()).toEqual([]);
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => 'stayed' in globalThis)).toBe(true);
  if (shell === 'stand-in') expect(await escapes(app)).toEqual([]);
});

test('item 14: no page opens a window', async ({ shell, startElectronLike }) => {
  const app = await startElectronLike();
  const page = await app.facilitator();
  const { attemptUntold } = await watchWaysOut(app, page);
  for (const work of [
    `window.open('projector.html')`,
    `window.open('https://example.org/')`,
    `const a = document.createElement('a'); a.href = 'projector.html'; a.target = '_blank'; document.body.append(a); a.click()`,
  ])
    await attemptUntold(work);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  if (shell === 'stand-in') expect(await escapes(app)).toEqual([]);
});

test('item 18: nothing is served from file:', async ({ shell, startElectronLike }) => {
  test.skip(shell === 'electron', 'asked of the stand-in’s session');
  const app = await startElectronLike();
  for (const partition of ['', 'projector']) {
    const answer = await app.evaluate(
      (electron, own) => (electron as unknown as Seen).seen.request('file:///etc/hostname', own, 'mainFrame'),
      partition,
    );
    expect(answer?.text ?? '').toBe('');
    const served = await app.evaluate(
      (electron, own) => (electron as unknown as Seen).seen.served(own),
      partition,
    );
    // Requests are stopped before; behind that main answers for file: itself, with nothing.
    expect(served).toEqual(['radslag', 'file']);
  }
  expect(await escapes(app)).toEqual([]);
});

test('item 20: a page finds one function per channel, and nothing of Electron’s or Node’s', async ({
  startElectronLike,
}) => {
  const app = await startElectronLike();
  const page = await app.facilitator();
  const found = await page.evaluate(() => {
    const api = (globalThis as unknown as { radslag: Record<string, object> }).radslag;
    const kinds = (part: object): string[] => [...new Set(Object.values(part).map((each) => typeof each))];
    return {
      names: Object.keys(api),
      kinds: [kinds(api['calls'] ?? {}), kinds(api['events'] ?? {}), typeof api['openDocument']],
      strange: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer', 'global'].filter(
        (name) => name in globalThis,
      ),
    };
  });
  expect(found).toEqual({
    names: ['calls', 'events', 'openDocument'],
    kinds: [['function'], ['function'], 'function'],
    strange: [],
  });
});
