import { readFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { systemCode } from './trouble.ts';

/**
 * One run of one program: process ids come again, so its start belongs to it. `seenAt` is milliseconds since
 * 1970; `started` is '' where the system does not tell it.
 */
export type ProcessMark = { pid: number; started: string; seenAt: number };

export async function markThisProcess(): Promise<ProcessMark> {
  return { pid: process.pid, started: await startOf(process.pid), seenAt: Date.now() };
}

/** Whether the program that made the mark still runs. When in doubt: yes. */
export async function stillRuns(mark: ProcessMark): Promise<boolean> {
  if (!pidIsTaken(mark.pid)) return false;
  const started = await startOf(mark.pid);
  return started === '' || mark.started === '' ? isFromThisStart(mark) : started === mark.started;
}

function pidIsTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** A mark older than the computer's own start is of a program that ended with it; a minute for a clock set right. */
function isFromThisStart(mark: ProcessMark): boolean {
  return mark.seenAt > Date.now() - uptime() * 1000 - 60_000;
}

/** Which start of the computer, and when in it the process began. Only Linux tells it without another program. */
async function startOf(pid: number): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const line = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
    const ticks = line.slice(line.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot.trim()} ${ticks}`;
  } catch {
    return '';
  }
}
