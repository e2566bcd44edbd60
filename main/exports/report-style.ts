/** The report's style: the look's light tokens on white paper, A4. `pageWords` holds \u0001 and \u0002 for the figures. */
export function reportStyle({ title, pageWords }: { title: string; pageWords: string }): string {
  return `${pageStyle(cssString(title), counters(pageWords))}${sheet}`;
}

/** A CSS string of any text: all but letters, digits and spaces is escaped, so nothing can end it. */
function cssString(text: string): string {
  const escaped = (character: string) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, escaped)}"`;
}

function counters(pageWords: string): string {
  const words = pageWords.split(/(\u0001|\u0002)/);
  const named: Record<string, string> = { '\u0001': 'counter(page)', '\u0002': 'counter(pages)' };
  return words.map((word) => named[word] ?? cssString(word)).join(' ');
}

function pageStyle(title: string, pages: string): string {
  const text = 'font: 8.5pt "Atkinson Hyperlegible Next", system-ui, sans-serif; color: #55606d;';
  return `@page { size: A4; margin: 18mm 20mm 20mm;
  @bottom-left { content: ${title}; ${text} width: 75%; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
  @bottom-right { content: ${pages}; ${text} font-variant-numeric: tabular-nums } }
`;
}

const sheet = `
:root { --ink: #1a2430; --muted: #55606d; --line: #d8d3c7; --sunk: #f1eee7; --accent: #0b5c6b; --accent-soft: #dcecee; }
* { box-sizing: border-box; margin: 0; padding: 0 }
html { print-color-adjust: exact; -webkit-print-color-adjust: exact }
body { font: 400 10.5pt/1.45 "Atkinson Hyperlegible Next", system-ui, sans-serif; color: var(--ink); overflow-wrap: anywhere; hyphens: manual }
h1, h2, h3, h4 { line-height: 1.18; letter-spacing: -0.01em; break-after: avoid; text-wrap: balance }
h1 { font-size: 30pt; font-weight: 750; letter-spacing: -0.018em }
h2 { font-size: 17pt; font-weight: 750; margin: 9.5mm 0 3mm; padding-top: 3mm; border-top: 1.6pt solid var(--ink) }
h3 { font-size: 12.5pt; font-weight: 700; margin: 6mm 0 2.5mm }
h4 { font-size: 11.5pt; font-weight: 700; margin: 6mm 0 2mm; padding-bottom: 1.2mm; border-bottom: 0.6pt solid var(--line) }
h4 span { font-weight: 450; font-size: 9.5pt; color: var(--muted); margin-left: 2mm; letter-spacing: 0 }
p { orphans: 3; widows: 3 }
h2 + .about, .binds, .turnout { break-after: avoid }
.kind { font-weight: 650; color: var(--accent); margin-bottom: 2mm }
.where { font-size: 13pt; color: var(--muted); margin-top: 2.5mm }
.about, .fact, .turnout { color: var(--muted); font-size: 9.5pt; max-width: 150mm }
.about { margin-bottom: 3mm }
.figures { columns: 1; display: flex; gap: 14mm; margin-bottom: 4mm }
.figures li { display: block; padding: 0; color: var(--muted) }
.figures b { display: block; color: var(--ink); font-size: 26pt; font-weight: 750; line-height: 1.1; letter-spacing: -0.02em; font-variant-numeric: tabular-nums }
.first { break-inside: avoid; margin: 0 0 4mm; padding: 3mm 4mm; background: var(--sunk); border-radius: 2mm }
.first ul { columns: 1; margin-top: 1mm } .first li { grid-template-columns: 22mm 1fr auto; gap: 3mm; padding: 0.6mm 0 }
.first span { color: var(--muted); font-variant-numeric: tabular-nums } .first b { font-weight: 600 }
table { width: 100%; border-collapse: collapse; break-inside: avoid }
tr { break-inside: avoid }
th, td { text-align: left; vertical-align: top; padding: 1.9mm 4mm 1.9mm 0; border-bottom: 0.6pt solid var(--line); font-weight: 450 }
th:last-child, td:last-child { padding-right: 0 }
thead th { color: var(--muted); font-size: 9pt; font-weight: 600; padding-top: 0; border-bottom: 0.9pt solid var(--ink) }
tbody th { font-weight: 600 } tfoot { display: table-row-group } tfoot th, tfoot td { font-weight: 700; border-bottom: none }
.charter th, .charter td { padding-top: 1.6mm; padding-bottom: 1.6mm } .charter th { width: 52mm; color: var(--muted); font-weight: 400 } .charter td { white-space: pre-line; font-weight: 500 }
.charter tr:first-child td { font-size: 12.5pt; font-weight: 700; line-height: 1.3 }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; width: 30mm }
.binds { margin-bottom: 3mm }
.turnout { margin-bottom: 3mm; font-size: 10.5pt; color: var(--ink) }
.result { margin-bottom: 3mm }
.result .rank { width: 24mm; font-variant-numeric: tabular-nums; color: var(--muted); font-weight: 600; white-space: nowrap }
.result .people { width: 46mm } .result .dots { width: 34mm }
.result .people, .result .dots { font-variant-numeric: tabular-nums; font-weight: 600; white-space: nowrap }
.result svg { display: block; width: 100%; height: 2.4mm; margin-top: 1mm }
.result .all { fill: var(--sunk) } .result .people .part { fill: var(--accent) } .result .dots .part { fill: #7fa9b1 }
.sealed { background: var(--sunk); border-radius: 2mm; padding: 3mm 4mm }
.annex { break-before: page } .annex h2 { margin-top: 0 }
ul { list-style: none; columns: 2; column-gap: 9mm }
li { display: grid; grid-template-columns: 4.6mm 1fr; gap: 2.4mm; break-inside: avoid; padding: 1.3mm 0 }
.mark { width: 4.6mm; height: 4.6mm; border-radius: 0.8mm; text-align: center; font-size: 7pt; line-height: 4.6mm }
.text { white-space: pre-line; font-size: 10pt; line-height: 1.38; font-weight: 450 } .fact { font-size: 8.5pt }
.yellow { background: #ffe48a } .green { background: #bfe6c6 } .blue { background: #b3d6f4 }
.pink { background: #f6bcc8 } .purple { background: #cfc0f2 } .sand { background: #f0e6d6 }
@media screen { body { max-width: 170mm; margin: 20mm auto; padding: 0 6mm } }
`;
