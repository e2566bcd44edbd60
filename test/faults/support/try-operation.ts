import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { clean, hung, within, type Outcome } from './attack.ts';
import type { Operation } from './operations.ts';

const longest = 15_000;

/**
 * Lets an operation run on a disk that disturbs it, in a folder in its old state, and counts what went wrong. `heal`
 * ends the disturbance.
 */
export async function tryOperation(
  operation: Operation,
  folder: string,
  disk: Disk,
  heal: () => Promise<void> = async () => undefined,
): Promise<Outcome> {
  const outcome = { ...clean(), tries: 1 };
  const done = await within(
    longest,
    operation.act(folder, disk).catch(() => false),
  );
  if (done === hung) return { ...outcome, hung: 1 };
  const verdict = await operation.judge(folder);
  // What was called done must be there; what was refused may be old or new, but nothing else.
  if (verdict === 'lost' || (done && verdict === 'old')) outcome.lost = 1;
  if (verdict === 'truncated') outcome.truncated = 1;
  // After the disturbance the same must go well.
  await heal();
  if (outcome.lost + outcome.truncated === 0) {
    const again = await within(
      longest,
      operation.act(folder, nodeDisk).catch(() => false),
    );
    if (again === hung) outcome.hung = 1;
    else if (!again || (await operation.judge(folder)) !== 'new') outcome.lost = 1;
  }
  return outcome;
}
