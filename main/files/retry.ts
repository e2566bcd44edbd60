import { setTimeout as sleep } from 'node:timers/promises';
import { systemCode } from './trouble.ts';

const passing = new Set(['EPERM', 'EBUSY', 'EACCES']);
const waits = [5, 10, 20, 40, 80, 160, 320, 640, 1280];

/**
 * Runs `work` again for about 2.5 s while the system says that someone holds the file: virus scanners and
 * indexers on Windows, a colleague on a share. Other errors, and the last one, are thrown.
 */
export async function retryWhileHeld<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await work();
    } catch (error) {
      if (!passing.has(systemCode(error))) throw error;
      await sleep(wait);
    }
  }
  return work();
}
