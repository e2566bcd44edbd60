import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/*
 * `npm run test:connections`: runs a whole meeting end to end, in the portable shell and over the stand-in for Electron, while
 * every connection of every process is traced, and answers 1 when one goes beyond this computer. With `-- --whole` it is the
 * whole end-to-end run: every spec of test/e2e, and of test/electron in both shells. Needs strace, and so Linux.
 */

const root = join(import.meta.dirname, '..', '..');
const shells = ['--project=portable', '--project=stand-in'];
const runs = {
  meeting: [...shells, '--workers=1', 'meeting', 'projector'],
  whole: ['--project=e2e', ...shells],
};

/** An address of the internet in a line of strace, in its two families. */
const named = /sa_family=AF_INET6?.*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/;
/** The other end of a socket that is connected, as `strace -yy` tells it of each file it names. */
const joined = /<(?:TCP|UDP)(?:v6)?:\[.*?->\[?([0-9a-f.:]+?)\]?:\d+\]>/;
const loopback = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Where a line of a trace shows that something was sent, or a connection begun; null where it shows neither. To connect a UDP
 * socket sends nothing: Chromium asks the system so whether there is a way to the internet. What is then sent on it is
 * counted.
 */
export function addressIn(line: string): string | null {
  if (/\bconnect\(\d+<UDP/.test(line)) return null;
  const [, four, six] = named.exec(line) ?? [];
  const [, other] = joined.exec(line) ?? [];
  return four ?? six ?? other ?? null;
}

type Found = { passed: boolean; connections: number; beyond: Map<string, number> };

async function traced(run: readonly string[]): Promise<Found> {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-trace-'));
  const file = join(folder, 'trace');
  const sending = 'trace=connect,sendto,sendmsg,sendmmsg';
  // Most of what is sent goes between Chromium's own processes; kept would be what names an address of the internet.
  const kept = `|grep -E 'AF_INET|<(TCP|UDP)' > '${file}'`;
  const follow = ['-f', '--seccomp-bpf', '-qq', '-yy', '-s', '0', '-e', sending, '-o', kept];
  const program = [process.execPath, join(root, 'test/e2e/run.ts'), ...run];
  const { status } = spawnSync('strace', [...follow, ...program], { cwd: root, stdio: 'inherit' });
  const found: Found = { passed: status === 0, connections: 0, beyond: new Map() };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const address = addressIn(line);
    if (address === null) continue;
    found.connections += 1;
    if (!loopback.test(address)) found.beyond.set(address, (found.beyond.get(address) ?? 0) + 1);
  }
  await rm(folder, { recursive: true });
  return found;
}

if (import.meta.main) {
  const name = process.argv.includes('--whole') ? 'whole' : 'meeting';
  const { passed, connections, beyond } = await traced(runs[name]);
  console.log(
    JSON.stringify({
      run: name,
      passed,
      connections,
      beyondLoopback: [...beyond.values()].reduce((sum, count) => sum + count, 0),
      to: [...beyond.keys()],
    }),
  );
  // A trace without any would mean that nothing was traced.
  process.exitCode = passed && beyond.size === 0 && connections > 0 ? 0 : 1;
}
