import { strFromU8 } from 'fflate';
import { columnNumber } from './cells-spanned.ts';

/** Rows and columns from 0, the last included. */
export type Merged = { column: number; top: number; bottom: number };

type Parts = Record<string, Uint8Array>;

const mergeTags = /<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/g;

/** The cells that go on over several rows, sheet by sheet in the workbook's order. */
export function mergedCells(parts: Parts): Merged[][] {
  const relations = tagsIn(parts, 'xl/_rels/workbook.xml.rels', 'Relationship');
  const targets = new Map(relations.map((said) => [attribute(said, 'Id'), attribute(said, 'Target')]));
  return tagsIn(parts, 'xl/workbook.xml', 'sheet').map((said) => {
    const target = targets.get(attribute(said, '\\w+:id')) ?? '';
    return mergedIn(textOf(parts, target.startsWith('/') ? target.slice(1) : `xl/${target}`));
  });
}

function mergedIn(xml: string): Merged[] {
  return [...xml.matchAll(mergeTags)].map(([, left = '', top, bottom]) => ({
    column: columnNumber(left) - 1,
    top: Number(top) - 1,
    bottom: Number(bottom) - 1,
  }));
}

/**
 * The cells with the text of each merged one in all rows that it covers. A filled cell ends it, so that merged
 * cells on top of each other cost no more than the sheet has cells.
 */
export function withCovered(cells: string[][], merged: readonly Merged[]): string[][] {
  const filled = cells.map((row) => [...row]);
  for (const { column, top, bottom } of merged) {
    const text = filled[top]?.[column] ?? '';
    if (text === '') continue;
    for (let row = top + 1; row <= bottom && filled[row]?.[column] === ''; row++)
      filled[row]?.splice(column, 1, text);
  }
  return filled;
}

function tagsIn(parts: Parts, path: string, tag: string): string[] {
  const tags = textOf(parts, path).matchAll(new RegExp(`<(?:\\w+:)?${tag}\\s([^>]*)>`, 'g'));
  return [...tags].map(([, said = '']) => said);
}

function attribute(said: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(said)?.[1] ?? '';
}

function textOf(parts: Parts, path: string): string {
  const part = parts[path];
  return part ? strFromU8(part) : '';
}
