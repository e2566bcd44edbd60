import { readFile } from 'node:fs/promises';
import { expect, test } from './shell-test.ts';

test('item 4: the page’s own process is sandboxed', async ({ shell, startElectronLike }) => {
  test.skip(shell !== 'electron', 'the stand-in proves nothing of Electron’s sandbox');
  const app = await startElectronLike();
  await app.facilitator();
  const processes = await app.evaluate(({ app: electron }) => electron.getAppMetrics());
  const pages = processes.filter(({ type }) => type === 'Tab');
  expect(pages.length).toBeGreaterThan(0);
  // Told on Windows and macOS only; Linux has it in /proc.
  if (process.platform !== 'linux') return expect(pages.every(({ sandboxed }) => sandboxed)).toBe(true);
  for (const { pid } of pages)
    expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
});
