/** Words that name a column of what people have said, in the languages such files come in. */
const namingWords = new Set(
  [
    'text texts comment comments body note notes idea ideas suggestion suggestions proposal opinion answer',
    'response feedback message content description view',
    'kommentar kommentarer förslag forslag synpunkt synpunkter idé idéer ide lapp lappar åsikt svar fritext',
    'beskrivning tanke inlägg önskemål innehåll',
    'teksti kommentti kommentit ehdotus mielipide idea vastaus viesti palaute kuvaus',
    'kommentare vorschlag vorschläge anregung idee ideen beitrag meinung antwort notiz beschreibung rückmeldung',
  ].flatMap((words) => words.split(' ')),
);

/**
 * The column that looks most like what people have said: of those so named, else of all, the one with the most
 * prose. `columns` holds the cells of each.
 */
export function suggestColumn(columns: { name: string; cells: string[] }[]): string {
  const scored = columns.map(({ name, cells }) => ({ name, prose: proseIn(cells), named: isNamed(name) }));
  const named = scored.filter((column) => column.named && column.prose > 0);
  const best = (named.length > 0 ? named : scored).toSorted((a, b) => b.prose - a.prose)[0];
  return best?.name ?? '';
}

function isNamed(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => namingWords.has(word));
}

/**
 * How many letters people have written: equal cells count once, since what is said again and again is a
 * category; addresses and dates count nothing, or next to it.
 */
function proseIn(cells: string[]): number {
  const distinct = [...new Set(cells)].filter((cell) => !/^\S+[@/]\S+$/.test(cell.trim()));
  return distinct.reduce((sum, cell) => sum + (cell.match(/\p{L}/gu)?.length ?? 0), 0);
}
