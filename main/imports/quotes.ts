/**
 * The line (from 1) where a quoted cell begins that never ends, or goes on after its closing quote; null when
 * all is well. Quotes inside a cell that does not begin with one are ordinary characters.
 * Found before parsing: a parser would silently swallow all rows up to the next quote, or name the last line.
 */
export function brokenQuoteLine(text: string, delimiter: string): number | null {
  for (let at = 0; at < text.length;) {
    const start = afterSpaces(text, at, delimiter);
    const end =
      text[start] === '"' ? endOfQuoted(text, start, delimiter) : endOfPlain(text, start, delimiter);
    if (end === null) return lineOf(text, start);
    at = end + 1;
  }
  return null;
}

function endOfQuoted(text: string, start: number, delimiter: string): number | null {
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote === -1) return null;
  const end = afterSpaces(text, quote + 1, delimiter);
  return endsCell(text, end, delimiter) ? end : null;
}

function endOfPlain(text: string, start: number, delimiter: string): number {
  let at = start;
  while (!endsCell(text, at, delimiter)) at++;
  return at;
}

function endsCell(text: string, at: number, delimiter: string): boolean {
  const character = text[at];
  return character === undefined || character === delimiter || character === '\n' || character === '\r';
}

function afterSpaces(text: string, from: number, delimiter: string): number {
  let at = from;
  while (!endsCell(text, at, delimiter) && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n?|\n/).length;
}
