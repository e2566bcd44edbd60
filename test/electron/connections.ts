import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * `npm run test:connections`: runs a whole meeting end to end, in the portable shell and over the stand-in for Electron, while
 * every connection of every process is traced, and answers 1 when one goes beyond this computer. Needs strace, and so Linux.
 */

const root = join(import.meta.dirname, '..', '..');

/** An address of the internet in a line of strace, in its two families. */
const named = /sa_family=AF_INET6?.*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/;
/** The other end of a socket that is connected, as `strace -yy` tells it of each file it names. */
const joined = /<(?:TCP|UDP)(?:v6)?:\[.*?->\[?([0-9a-f.:]+?)\]?:\d+\]>/;
const loopback = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Where a trace shows that something was sent, or a connection begun. To connect a UDP socket sends nothing: Chromium asks the
 * system so whether there is a way to the internet. What is then sent on it is counted.
 */
export function addressesIn(trace: string): string[] {
  return trace.split('\n').flatMap((line) => {
    const asksForWay = /\bconnect\(\d+<UDP/.test(line);
    const [, four, six] = named.exec(line) ?? [];
    const [, other] = joined.exec(line) ?? [];
    return asksForWay ? [] : (four ?? six ?? other ?? []);
  });
}

async function traced(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-trace-'));
  const file = join(folder, 'trace');
  const sending = 'trace=connect,sendto,sendmsg,sendmmsg';
  const follow = ['-f', '-qq', '-yy', '-s', '0', '-e', sending, '-o', file];
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
