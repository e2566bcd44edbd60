import { spawnSync } from 'node:child_process';

/** Whether the system can limit how long a file may grow (`ulimit -f`): the writes are then really cut short. */
export const canLimit = process.platform !== 'win32';

/**
 * Runs a module body in a process of its own where no file may grow past `bytes`: a write that crosses the
 * limit is short, the next one fails, as on a disk that fills up. Answers what it printed, a value per line.
 */
export function withFilesAtMost(bytes: number, body: string): unknown[] {
  const blocks = Math.floor(bytes / 512);
  const script = `ulimit -f ${blocks}; exec "$0" --input-type=module -e "$1"`;
  const run = spawnSync('sh', ['-c', script, process.execPath, body], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
