import { join } from 'node:path';
import { userDataFolder } from '#main/files/user-data.ts';
import { buildIfStale } from './build-if-stale.ts';
import { hasDisplay, type Launch } from './launch.ts';
import { messagesFor, sayWhy } from './messages.ts';
import { parseOptions } from './options.ts';
import { isStopping, passSignalsOn } from './program.ts';
import { runElectron } from './run-electron.ts';
import { runBrowser, runServe } from './run-portable.ts';
import { runFirst, shellOrder } from './shell-order.ts';

const root = join(import.meta.dirname, '..', '..');

/** `npm start`. Answers the exit code: 0 done, 1 could not start, 2 a wrong option. */
async function start(args: string[]): Promise<number> {
  const options = parseOptions(args);
  const messages = messagesFor('bad' in options ? null : options.language);
  if ('bad' in options) {
    console.error(messages.bad(options.bad));
    return 2;
  }
  if (options.help) {
    console.log(messages.help);
    return 0;
  }
  passSignalsOn();
  if (!(await buildIfStale(root, messages))) return isStopping() ? 0 : 1;
  const data = options.data ?? userDataFolder();
  return runShells({ root, data, display: hasDisplay(), messages, options });
}

async function runShells(launch: Launch): Promise<number> {
  const { messages, options } = launch;
  const run = { electron: runElectron, browser: runBrowser, serve: runServe };
  const shells = shellOrder(options.shell);
  const outcome = await runFirst(shells, (shell, why) => run[shell](launch, why), isStopping);
  if ('code' in outcome) return outcome.code;
  console.error(sayWhy(messages, outcome.why, messages.cannotStart));
  return 1;
}

process.exitCode = await start(process.argv.slice(2));
