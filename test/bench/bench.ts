import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '#main/launch/build-if-stale.ts';
import { messagesFor } from '#main/launch/messages.ts';
import { testBrowser } from '../e2e/browser.ts';
import { measureBadDisks } from './bad-disks.ts';
import { measureBoard } from './board.ts';
import { measureColdStart } from './cold-start.ts';
import { measureCopyBehind } from './copy-behind.ts';
import { measureElectronStart } from './electron-start.ts';
import { measureGrouping } from './grouping/grouping.ts';
import { measureLongMeeting } from './long-meeting.ts';
import { measureSaved } from './saved.ts';
import { soak } from './soak.ts';
import { measureSuggesting } from './suggesting.ts';

/**
 * Measures what the README promises to measure, and prints it as JSON: nothing else goes to stdout. Names of parts
 * may be given, to measure those alone; --soak plays a long meeting instead.
 */
const parts: Record<string, (browser: string) => Promise<unknown>> = {
  coldStart: measureColdStart,
  electronStart: measureElectronStart,
  saved: measureSaved,
  badDisks: measureBadDisks,
  copyBehind: measureCopyBehind,
  longMeeting: measureLongMeeting,
  board: (browser) => measureBoard(browser, 5000),
  suggesting: measureSuggesting,
  largeBoard: (browser) => measureBoard(browser, 20_000),
};
/** These need neither a browser nor a build. */
const plainParts: Record<string, () => unknown> = { grouping: measureGrouping };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { soak: { type: 'boolean', default: false } },
});
const root = join(import.meta.dirname, '..', '..');
const isWanted = (name: string) => !values.soak && (positionals.length === 0 || positionals.includes(name));
const results: Record<string, unknown> = {
  machine: { cores: cpus().length, node: process.version, platform: process.platform },
};
console.log = console.error;
for (const [name, measure] of Object.entries(plainParts)) if (isWanted(name)) results[name] = measure();
const wanted = Object.entries(parts).filter(([name]) => isWanted(name));
const isDone = (wanted.length === 0 && !values.soak) || (await measureInBrowser());
if (isDone) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
else process.exitCode = 1;

async function measureInBrowser(): Promise<boolean> {
  const browser = await testBrowser();
  if (browser === null || !(await buildIfStale(root, messagesFor('en')))) return false;
  if (values.soak) results['soak'] = await soak(browser);
  for (const [name, measure] of wanted) results[name] = await measure(browser);
  return true;
}
