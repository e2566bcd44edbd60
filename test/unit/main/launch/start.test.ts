import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, vi } from 'vitest';
import { launch, project } from './project.ts';

const asRoot = process.getuid?.() === 0;
const noSandbox = asRoot ? ['--no-sandbox'] : [];
const showsWindow = `trap 'echo bye; exit 0' INT; echo "radslag: window ready"; echo "electron $@"; while :; do sleep 0.05; done`;

describe('npm start', { skip: process.platform === 'win32' }, () => {
  it('opens Electron where it really starts, and ends it at Ctrl-C', async () => {
    const root = await project(showsWindow);
    const { code, out, err } = await launch(root, ['--data=/d'], {}, /^electron/);
    expect(out).toEqual([['electron', ...noSandbox, root, '--data=/d', '--language=en'].join(' '), 'bye']);
    expect([code, err]).toEqual([0, '']);
  });

  it('falls back to the browser, says so in one line, and ends it at Ctrl-C', async () => {
    const root = await project('echo "error while loading shared libraries" >&2; exit 127');
    const { code, out, err } = await launch(root, ['--data=/d', '--port=4000'], {}, /^portable/m);
    const browser = `--browser=${join(root, 'bin', 'chromium')}`;
    expect(out).toEqual([
      'Electron does not start here. Rådslag opens in Chromium.',
      ['portable --shell=browser', browser, ...noSandbox, '--data=/d --language=en --port=4000'].join(' '),
      'portable ends',
    ]);
    expect([code, err]).toEqual([0, '']);
  });

  it(
    'tells root once that the sandbox is off, and not where no window is opened',
    { skip: !asRoot },
    async () => {
      const inElectron = await launch(await project(showsWindow), [], {}, /sandbox\)/);
      expect(inElectron.rootNotices).toBe(1);
      const inBrowser = await launch(await project(), [], {}, /^portable/m);
      expect(inBrowser.rootNotices).toBe(1);
      const served = await launch(await project(), ['--shell=serve'], {}, /Ctrl-C/);
      expect(served.rootNotices).toBe(0);
    },
  );

  it('serves an address when there is neither Electron nor browser', async () => {
    const { out } = await launch(await project(), [], { RADSLAG_BROWSER: '/none' }, /Ctrl-C/);
    expect(out).toEqual([
      'Electron is not here and neither Chromium, Chrome nor Edge was found. Rådslag opens at an address on this computer.',
      expect.stringMatching(/^portable --shell=serve /),
      'Open http://127.0.0.1:4321/#t=token in a browser on this computer. Ctrl-C ends; everything is saved.',
      'portable ends',
    ]);
  });

  it('serves an address when there is no screen, without trying Electron', async () => {
    const root = await project(showsWindow);
    const { out } = await launch(root, [], { DISPLAY: '' }, /Ctrl-C/);
    expect(out[0]).toBe('There is no screen here. Rådslag opens at an address on this computer.');
  });

  it('serves an address when the browser does not open', async () => {
    const { out } = await launch(await project(), [], { NO_WINDOW: '1' }, /Ctrl-C/);
    expect(out).toContain(
      'Electron is not here and the browser could not be opened. Rådslag opens at an address on this computer.',
    );
  });

  it.each([
    ['electron', 'Electron is not here. Rådslag cannot start that way.\n', {}],
    [
      'browser',
      'Neither Chromium, Chrome nor Edge was found. Rådslag cannot start that way.\n',
      { RADSLAG_BROWSER: '/none' },
    ],
    ['browser', 'There is no screen here. Rådslag cannot start that way.\n', { DISPLAY: '' }],
  ])('does not replace %s when it was asked for', async (shell, sentence, env) => {
    const { code, out, err } = await launch(await project(), [`--shell=${shell}`], env);
    expect([code, out, err]).toEqual([1, [], sentence]);
  });

  it('refuses a wrong option with one sentence and exit code 2', async () => {
    const { code, out, err } = await launch(await project(), ['--shel=serve'], {});
    expect([code, out]).toEqual([2, []]);
    expect(err).toMatch(/^[^\n]*--shel=serve[^\n]*\n$/);
  });

  it('says what to run when the packages are not installed', async () => {
    const root = await project();
    await writeFile(join(root, 'package-lock.json'), '{}');
    const { code, out, err } = await launch(root, [], {});
    expect([code, out, err]).toEqual([
      1,
      [],
      'The parts of Rådslag are not installed. Run npm ci, then npm start again.\n',
    ]);
  });

  it('ends with npm when npm is killed', async () => {
    const script = join(await project(), 'main/launch/start.ts');
    const npmShell = spawn('sh', ['-c', '"$0" "$1" --shell=serve; true', process.execPath, script], {
      env: { npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: npmShell.stdout });
    const said: string[] = [];
    lines.on('line', (line) => {
      said.push(line);
      if (line.includes('http://')) npmShell.kill('SIGKILL');
    });
    // The pipe closes when the last program that could write to it has ended.
    await once(lines, 'close');
    expect(said.at(-1)).toBe('portable ends');
  });

  it('leaves nothing running of an Electron that did not start', async () => {
    const root = await project('sleep 600 >/dev/null & echo $! >"$(dirname "$0")/pid"; exit 1');
    await launch(root, ['--shell=electron'], {});
    const pid = Number(await readFile(join(root, 'node_modules/electron/dist/pid'), 'utf8'));
    await vi.waitUntil(() => !isAlive(pid), { timeout: 5000 });
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
