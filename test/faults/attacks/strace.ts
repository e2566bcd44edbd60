import { spawn, spawnSync } from 'node:child_process';
import { nodeDisk } from '#main/files/disk.ts';
import { bundled } from '../support/bundled.ts';
import { clean, inLanes, sum, type Attack, type Outcome } from '../support/attack.ts';
import { refusals } from '../support/faulty-disk.ts';
import { inFolder } from '../support/folders.ts';
import { operations } from '../support/operations.ts';

/** The calls with which Node writes, and how many of each an operation makes. */
const calls = { pwrite64: 1, fsync: 2, fdatasync: 1, rename: 1, link: 1 } as const;
const relevant: Record<string, readonly (keyof typeof calls)[]> = {
  write: ['pwrite64', 'fsync', 'rename'],
  journal: ['pwrite64', 'fdatasync'],
  snapshot: ['pwrite64', 'fsync', 'rename'],
  backup: ['pwrite64', 'fsync', 'link'],
  export: ['pwrite64', 'fsync', 'link'],
};
const longest = 20_000;

type Point = { operation: (typeof operations)[number]; call: string; when: number; code: string };

/** The kernel itself answers the Nth call with an error: what the port cannot imitate is met here. */
export const byStrace: Attack = {
  name: 'failing call N, by strace',
  run: async ({ planted, long }) => {
    if (spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status !== 0)
      return { ...clean(), note: 'no strace here: not tried' };
    const program = await bundled('one-operation');
    const all = pointsOf();
    const few = long ? all : all.filter((_, index) => index % 2 === 0);
    const chosen = planted
      ? all.filter(
          ({ operation, call, code }) => operation.name === 'write' && call === 'rename' && code === 'EIO',
        )
      : few;
    return sum(await inLanes(3, chosen, (point) => tryPoint(point, program, planted)));
  },
};

function pointsOf(): Point[] {
  return operations.flatMap((operation) =>
    (relevant[operation.name] ?? []).flatMap((call) =>
      Array.from({ length: calls[call] }, (_, index) => index + 1).flatMap((when) =>
        refusals.map((code) => ({ operation, call, when, code })),
      ),
    ),
  );
}

async function tryPoint({ operation, call, when, code }: Point, program: string, planted: boolean) {
  return inFolder(async (folder): Promise<Outcome> => {
    await operation.before(folder, nodeDisk);
    const inject = `inject=${call}:error=${code}:when=${when}`;
    const traced = ['-f', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject];
    const args = [...traced, process.execPath, program, folder, operation.name];
    const answer = await run('strace', [...args, ...(planted ? ['planted'] : [])]);
    const outcome = { ...clean(), tries: 1 };
    if (answer === null) return { ...outcome, hung: 1 };
    const verdict = await operation.judge(folder);
    const isLost = verdict === 'lost' || (answer.startsWith('done') && verdict === 'old');
    return { ...outcome, lost: isLost ? 1 : 0, truncated: verdict === 'truncated' ? 1 : 0 };
  });
}

/** What the program printed; null when it did not end in time. */
function run(command: string, args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, longest);
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.once('close', () => {
      clearTimeout(timer);
      resolve(late ? null : text);
    });
  });
}
