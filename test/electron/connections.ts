import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * `npm run test:connections`: runs a whole meeting end to end, in the portable shell and over the stand-in for Electron, while
 * every connection of every process is traced, and answers 1 when one goes beyond this computer. Needs strace, and so Linux.
 */

const root = join(import.meta.dirname, '..', '..');

/** A line of strace that says where a socket is sent: the address, in its two families. */
const target =
  /\b(?:connect|sendto|sendmsg)\(.*sa_family=AF_INET6?.*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/;
const loopback = /^(127\.|::1$|::ffff:127\.)/;

export function addressesIn(trace: string): string[] {
  return trace.split('\n').flatMap((line) => {
    const [, four, six] = target.exec(line) ?? [];
    return four ?? six ?? [];
  });
}

async function traced(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-trace-'));
  const file = join(folder, 'trace');
  const follow = ['-f', '-qq', '-s', '0', '-e', 'trace=connect,sendto,sendmsg', '-o', file];
  const run = [
    join(root, 'test/e2e/run.ts'),
    '--project=portable',
    '--project=stand-in',
    '--workers=1',
    'meeting',
    'projector',
  ];
  const { status } = spawnSync('strace', [...follow, process.execPath, ...run], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the meeting did not come to its end, or strace is not installed');
  const addresses = addressesIn(await readFile(file, 'utf8'));
  await rm(folder, { recursive: true });
  return addresses;
}

if (import.meta.main) {
  const addresses = await traced();
  const beyond = addresses.filter((address) => !loopback.test(address));
  console.log(
    JSON.stringify({
      connections: addresses.length,
      beyondLoopback: beyond.length,
      to: [...new Set(beyond)],
    }),
  );
  // A trace without any would mean that nothing was traced.
  process.exitCode = beyond.length === 0 && addresses.length > 0 ? 0 : 1;
}
