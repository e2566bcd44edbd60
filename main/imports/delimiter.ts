const candidates = [',', ';', '\t', '|'];

/** For a table of one column: a character that no decoded text holds, so that commas in the text stay text. */
export const noDelimiter = '\u0000';

/** Enough to judge by, however large the file. */
const sampleLength = 64 * 1024;
const sampleRecords = 50;

/**
 * What stands between the cells of a CSV. It must stand in the header row; of several, the one that the most
 * rows have as often as the header does, and then the one the header has most of.
 */
export function findDelimiter(text: string): string {
  const [header = '', ...records] = sampleOf(text);
  const scored = candidates
    .map((delimiter) => ({ delimiter, columns: countOf(header, delimiter) }))
    .filter(({ columns }) => columns > 0)
    .map((found) => ({
      ...found,
      even: records.filter((row) => countOf(row, found.delimiter) === found.columns).length,
    }));
  const best = scored.toSorted((a, b) => b.even - a.even || b.columns - a.columns)[0];
  return best?.delimiter ?? noDelimiter;
}

/** The first records, without what stands in quotes. */
function sampleOf(text: string): string[] {
  const unquoted = text.slice(0, sampleLength).replace(/(?<=^|[,;\t|]) *"[^"]*(?:""[^"]*)*"/gm, '');
  const records = unquoted.split(/\r\n?|\n/).filter((line) => !/^ *$/.test(line));
  return records.slice(0, sampleRecords);
}

function countOf(line: string, delimiter: string): number {
  return line.split(delimiter).length - 1;
}
