import { expect, it } from 'vitest';
import { retryWhileHeld } from '#main/files/retry.ts';

function failing(times: number, code: string) {
  const seen = { attempts: 0 };
  const work = async () => {
    seen.attempts += 1;
    if (seen.attempts <= times) throw Object.assign(new Error(code), { code });
    return 'done';
  };
  return { seen, work };
}

it.each(['EPERM', 'EBUSY', 'EACCES'])('tries again while the system says %s', async (code) => {
  const { seen, work } = failing(3, code);
  expect(await retryWhileHeld(work)).toBe('done');
  expect(seen.attempts).toBe(4);
});

it('gives up in the end', async () => {
  const { seen, work } = failing(1000, 'EBUSY');
  await expect(retryWhileHeld(work)).rejects.toThrow('EBUSY');
  expect(seen.attempts).toBe(10);
});

it('does not try again what waiting cannot cure', async () => {
  const { seen, work } = failing(1, 'ENOSPC');
  await expect(retryWhileHeld(work)).rejects.toThrow('ENOSPC');
  expect(seen.attempts).toBe(1);
});
