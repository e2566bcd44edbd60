import { join } from 'node:path';
import { fileExists } from '#main/files/read.ts';
import { isStale } from './build-stamp.ts';
import type { Messages } from './messages.ts';
import { startProgram } from './program.ts';

/** Builds dist/ unless it is of today's sources. Answers whether there is now a build; if not, it has said why. */
export async function buildIfStale(root: string, messages: Messages): Promise<boolean> {
  if (!(await isStale(root))) return true;
  if (!(await fileExists(join(root, 'node_modules', 'vite', 'package.json')))) {
    console.error(messages.notInstalled);
    return false;
  }
  console.log(messages.building);
  const built = (await runBuild(root)) === 0;
  if (!built) console.error(messages.buildFailed);
  return built;
}

/** React's development build would be bundled if the caller's NODE_ENV (of a test run, say) came along. */
function runBuild(root: string): Promise<number> {
  const env = { ...process.env, NODE_ENV: 'production' };
  return startProgram(process.execPath, [join(root, 'main', 'launch', 'build.ts')], { env }).ended;
}
