const quoting = /^[ \t]*(?:>+(?:[ \t]+|$))+/;
/** The private letters are Word's bullets in the fonts Symbol and Wingdings; `o` and `§` are bullets only before a tab. */
const bullet = /^[ \t]*(?:[-–—*•·◦▪‣●○■□☐\uF000-\uF0FF][ \t]+|[o§]\t\s*)/;
const sign = /^[ \t]*[-–—][ \t]/;
const plus = /^[ \t]*\+[ \t]/;
const ordinal = /^[ \t]*(?:(\d{1,3})([.)])|([a-zåäö])(\))|([A-ZÅÄÖ])(\)))[ \t]+(?=\S)/;
const alphabet = 'abcdefghijklmnopqrstuvwxyzåäö';

/** Whether a cell holds a list mark and nothing else, as Word gives it: the mark, a tab, the text. */
export function isBareMark(cell: string): boolean {
  return /^\s*(?:[-–—*•·◦▪‣●○■□☐\uF000-\uF0FFo§]|\d{1,3}[.)]|\p{L}\))\s*$/u.test(cell);
}

export function withoutQuoting(line: string): string {
  return line.replace(quoting, '');
}

/**
 * Lines without the marks of a list before them. A number or a letter is a mark where the text has the one before
 * or after it too; else it may be part of what is said ("2. våningen", "A) är bäst").
 */
export function withoutMarks(lines: readonly string[]): string[] {
  const bare = lines.map(withoutQuoting);
  const ordinals = ordinalsOf(bare);
  // Beside plus signs, minus signs say what is bad.
  const signed = bare.some((line) => plus.test(line));
  return bare.map((line) => {
    if (bullet.test(line)) return signed && sign.test(line) ? line : line.replace(bullet, '');
    return isListed(line, ordinals) ? line.replace(ordinal, '') : line;
  });
}

type Ordinal = { form: string; place: number };

function ordinalOf(line: string): Ordinal | null {
  const found = ordinal.exec(line);
  if (!found) return null;
  const [, number, closer, lower, , upper] = found;
  if (number !== undefined) return { form: `1${closer}`, place: Number(number) };
  const letter = lower ?? upper ?? '';
  return { form: lower === undefined ? 'A)' : 'a)', place: alphabet.indexOf(letter.toLowerCase()) };
}

/** How many times each ordinal comes. */
function ordinalsOf(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const found = ordinalOf(line);
    if (found) counts.set(keyOf(found), (counts.get(keyOf(found)) ?? 0) + 1);
  }
  return counts;
}

function keyOf({ form, place }: Ordinal, step = 0): string {
  return `${form} ${place + step}`;
}

function isListed(line: string, ordinals: Map<string, number>): boolean {
  const found = ordinalOf(line);
  if (!found) return false;
  const beside = ordinals.has(keyOf(found, -1)) || ordinals.has(keyOf(found, 1));
  const repeated = (ordinals.get(keyOf(found)) ?? 0) > 1;
  return beside || repeated || beginsList(line, found);
}

/** A number by itself before a capital: an item cut out of its list. Before a small letter it is an ordinal. */
function beginsList(line: string, { form, place }: Ordinal): boolean {
  return form.startsWith('1') && place < 100 && !/^\p{Ll}/u.test(line.replace(ordinal, ''));
}
