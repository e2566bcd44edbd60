import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Runs a program that fails in this way, and tells of it whether it came to its end. */
function run(failing: string) {
  const script = `import { keepGoing } from '#main/host/keep-going.ts';
    keepGoing();
    ${failing};
    setTimeout(() => console.log('went on'), 50);`;
  const args = ['--input-type=module', '-e', script];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, said: stdout.trim(), told: stderr };
}

it('goes on after a promise that failed with nobody waiting, and tells of it', () => {
  const { status, said, told } = run(`void Promise.reject(new Error('a copy that failed'))`);
  expect([status, said]).toEqual([0, 'went on']);
  expect(told).toContain('radslag: Error: a copy that failed');
});

it('ends after an exception that nobody caught', () => {
  const { status, said } = run(`setTimeout(() => { throw new Error('broken') })`);
  expect([status, said]).toEqual([1, '']);
});
