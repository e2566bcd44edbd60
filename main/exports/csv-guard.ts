/**
 * Spots where a spreadsheet could take text for a formula: the start of the field, of a line in it, or of what
 * follows a separator (a program set to another separator breaks the field there), then any spaces, invisible
 * characters and quotes, then = + - @ or their full-width twins. Also a field that starts with TAB, CR or LF.
 * (OWASP "CSV Injection" and the bypasses of it known from others' bug reports.)
 */
const formulaSpot = /(?<=^|[\n\r\t,;\|])(?=[[\p{Z}\p{C}"']--[\n\r\t]]*[=+\-@＝＋－＠])|^(?=[\t\r\n])/gv;

/** The text with an apostrophe at every such spot; a spreadsheet then shows it as the text it is. */
export function guardFormulas(text: string): string {
  return text.replace(formulaSpot, "'");
}
