/** A cell or a row says that it stands where no sheet reaches. */
export class CellPlaceError extends Error {}

/** Opening tags of rows and cells with what they say. */
const tags = /<(?:\w+:)?(c|row)\s([^>]*)>/g;
const placeOf = /(?:^|\s)r\s*=\s*["']([^"']*)["']/;
const place = /^([A-Z]{0,3})([1-9]\d{0,6})$/;
const lastRow = 1_048_576;

/**
 * How many cells the rectangle holds that begins in A1 and reaches around all cells of a sheet (as XML); 0 for
 * other XML. Throws CellPlaceError.
 */
export function cellsSpanned(xml: string): number {
  if (!xml.includes('sheetData')) return 0;
  let [rows, columns] = [0, 1];
  for (const [, tag, said = ''] of xml.matchAll(tags)) {
    const told = placeOf.exec(said)?.[1];
    // A cell that closes at once only has a look.
    if (told === undefined || (tag === 'c' && said.endsWith('/'))) continue;
    const [, letters, digits] = place.exec(told) ?? [];
    if (digits === undefined || Number(digits) > lastRow) throw new CellPlaceError(told);
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters ?? ''));
  }
  return rows * columns;
}

/** A is 1. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
