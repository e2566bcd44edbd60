import { cleanText } from '#shared/lib/clean-text.ts';

/**
 * Names for every column that any row has: as the header says, on one line; by number where it says nothing;
 * and with a number after a name that another column has already.
 */
export function columnNames(header: string[], rows: string[][]): string[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), header.length);
  const wanted = Array.from({ length: width }, (_, index) => nameAt(header, index));
  const taken = new Set<string>();
  return wanted.map((name) => {
    const free = freeName(name, taken);
    taken.add(free);
    return free;
  });
}

function nameAt(header: string[], index: number): string {
  return cleanText(header[index] ?? '').replace(/\s+/g, ' ') || String(index + 1);
}

function freeName(name: string, taken: Set<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) if (!taken.has(`${name} (${number})`)) return `${name} (${number})`;
}
