import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';

/**
 * Part of `npm run coverage:vault`: every branch that no unit test reaches must have its row, with the reason, in the
 * table of README.md beside this file, and no row may stand there for a branch that is reached. Compared by file and
 * number, since lines move.
 */
const coverageSchema = z.record(
  z.string(),
  z.object({
    b: z.record(z.string(), z.array(z.number())),
    branchMap: z.record(z.string(), z.object({ loc: z.object({ start: z.object({ line: z.number() }) }) })),
  }),
);

const main = join(import.meta.dirname, '..', '..', 'main');

/** The lines with branches that were not reached, by file, a line once for each. */
async function unreached(path: string): Promise<Map<string, number[]>> {
  const coverage = coverageSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const found = new Map<string, number[]>();
  for (const [file, { b: branches, branchMap }] of Object.entries(coverage)) {
    const lines = Object.entries(branches).flatMap(([id, counts]) =>
      counts.filter((count) => count === 0).map(() => branchMap[id]?.loc.start.line ?? 0),
    );
    if (lines.length > 0) found.set(relative(main, file).replaceAll('\\', '/'), lines);
  }
  return found;
}

/** How many branches the table explains, by file: the first cell of a row is the file, the second how many. */
async function explained(): Promise<Map<string, number>> {
  const readme = await readFile(join(import.meta.dirname, 'README.md'), 'utf8');
  const rows = new Map<string, number>();
  for (const [, file = '', count] of readme.matchAll(/^\| `((?:files|vault)\/[^`]+)` *\| *(\d+) *\|/gm))
    rows.set(file, (rows.get(file) ?? 0) + Number(count));
  return rows;
}

const [uncovered, rows] = await Promise.all([unreached(process.argv[2] ?? ''), explained()]);
const faults = [...new Set([...uncovered.keys(), ...rows.keys()])].flatMap((file) => {
  const lines = uncovered.get(file) ?? [];
  const known = rows.get(file) ?? 0;
  if (lines.length === known) return [];
  return `main/${file}: ${lines.length} branches are not reached (line ${lines.join(', ')}), the table explains ${known}`;
});
for (const fault of faults) console.error(fault);
if (faults.length > 0) console.error('Write a test, or the reason in test/faults/README.md.');
process.exit(faults.length > 0 ? 1 : 0);
