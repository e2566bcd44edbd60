import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * From now on each flush of the program takes this many milliseconds longer, as on a worn stick. Gives what ends it;
 * null where it cannot be done (it takes Linux, strace, and the right to trace).
 */
export async function slowDisk(pid: number, milliseconds: number): Promise<(() => void) | null> {
  const calls = 'fdatasync,fsync';
  const inject = `${calls}:delay_enter=${milliseconds * 1_000}`;
  const options = ['-f', '-o', '/dev/null', '-e', `trace=${calls}`, '-e', `inject=${inject}`];
  const tracer = spawn('strace', [...options, '-p', String(pid)], { stdio: ['ignore', 'ignore', 'pipe'] });
  const attached = await new Promise<boolean>((resolve) => {
    tracer.once('error', () => resolve(false));
    tracer.once('exit', () => resolve(false));
    createInterface({ input: tracer.stderr }).on('line', (line) => {
      if (line.includes('attached')) resolve(true);
    });
  });
  return attached ? () => void tracer.kill('SIGINT') : null;
}
