import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '#main/launch/build-if-stale.ts';
import { messagesFor } from '#main/launch/messages.ts';
import { clockJumps } from './attacks/clock-jumps.ts';
import { damagedFiles } from './attacks/damaged-files.ts';
import { damagedRows } from './attacks/damaged-rows.ts';
import { diskFull } from './attacks/disk-full.ts';
import { failingCalls } from './attacks/failing-calls.ts';
import { killApp } from './attacks/kill-app.ts';
import { killHost } from './attacks/kill-host.ts';
import { lostCopies } from './attacks/lost-copies.ts';
import { byStrace } from './attacks/strace.ts';
import { twoStarts } from './attacks/two-starts.ts';
import type { Attack, Outcome } from './support/attack.ts';
import { seed } from './support/seed.ts';

/**
 * `npm run faults`: attacks the vault and prints what was lost, truncated or hung; exits 1 if anything was, or if an
 * attack does not find the fault that is planted for it. --long is for hours, --json for programs, and words after
 * it choose the attacks whose names hold one of them.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});

/** Two lanes, since the first spends most of its time in a browser. */
const lanes: readonly (readonly Attack[])[] = [
  [killApp, damagedRows],
  [killHost, byStrace, failingCalls, diskFull, damagedFiles, lostCopies, twoStarts, clockJumps],
];

type Row = Outcome & { name: string; findsPlanted: boolean; seconds: number };

async function attack({ name, run }: Attack): Promise<Row> {
  const start = performance.now();
  const outcome = await run({ long: values.long, planted: false });
  // What could not be tried here has nothing to find.
  const planted = outcome.tries === 0 ? null : await run({ long: false, planted: true });
  const findsPlanted = planted === null || planted.lost + planted.truncated + planted.hung > 0;
  const seconds = Math.round((performance.now() - start) / 1000);
  process.stderr.write(`${name}: ${seconds} s\n`);
  return { name, ...outcome, findsPlanted, seconds };
}

async function inTurn(attacks: readonly Attack[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const each of attacks) rows.push(await attack(each));
  return rows;
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ name, tries, lost, truncated, hung, findsPlanted, seconds, note }) => [
    name,
    ...[tries, lost, truncated, hung].map(String),
    findsPlanted ? 'found' : 'NOT FOUND',
    `${seconds} s`,
    note ?? '',
  ]);
  const all = [['attack', 'tries', 'lost', 'truncated', 'hung', 'planted fault', 'time', 'note'], ...lines];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  const pad = (cell: string, column: number) => cell.padEnd(widths[column] ?? 0);
  return all.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

const isChosen = ({ name }: Attack) =>
  positionals.length === 0 || positionals.some((word) => name.includes(word));

process.stderr.write(`RADSLAG_SEED=${seed}\n`);
// The build's own words must not stand in what programs read.
console.log = console.error;
if (!(await buildIfStale(join(import.meta.dirname, '..', '..'), messagesFor('en')))) process.exit(1);
const rows = (await Promise.all(lanes.map((lane) => inTurn(lane.filter(isChosen))))).flat();
process.stdout.write(values.json ? `${JSON.stringify(rows, null, 2)}\n` : `${table(rows)}\n`);
const isBad = (row: Row) => row.lost + row.truncated + row.hung > 0 || !row.findsPlanted;
process.exit(rows.some(isBad) ? 1 : 0);
