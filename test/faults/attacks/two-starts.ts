import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { clean, hung, within, type Attack } from '../support/attack.ts';
import { bundled } from '../support/bundled.ts';
import { inFolder } from '../support/folders.ts';

const starts = 4;
const longest = 20_000;

/** Several starts at once on one data folder: one gets it. Then it is killed, and the next start gets it. */
export const twoStarts: Attack = {
  name: 'starts at once, and after a crash',
  run: async ({ planted, long }) => {
    const program = await bundled('lock-holder');
    const outcome = clean();
    for (let round = 0; round < (planted ? 1 : long ? 100 : 4); round++)
      await inFolder(async (folder) => {
        outcome.tries += 1;
        const rivals = Array.from({ length: starts }, () => start(program, folder, planted));
        const answers = await within(longest, Promise.all(rivals.map(({ answer }) => answer)));
        if (answers === hung) outcome.hung += 1;
        else if (answers.filter((answer) => answer === 'held').length !== 1) outcome.lost += 1;
        for (const { child } of rivals) child.kill('SIGKILL');
        await Promise.all(rivals.map(({ ended }) => ended));
        const next = start(program, folder, planted);
        const answer = await within(longest, next.answer);
        if (answer === hung) outcome.hung += 1;
        else if (answer !== 'held') outcome.lost += 1;
        next.child.kill('SIGKILL');
        await next.ended;
      });
    return { ...outcome, note: `${starts} starts each` };
  },
};

function start(program: string, folder: string, planted: boolean) {
  const args = [program, folder, ...(planted ? ['planted'] : [])];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const answer = new Promise<string>((resolve) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    void ended.then(() => resolve('ended'));
  });
  return { child, ended, answer };
}
