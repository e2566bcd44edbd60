import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { pdfText } from '../e2e/support/pdf-text.ts';

export type Found = {
  notesInJson: number;
  rowsInCsv: number;
  clusters: number;
  ballots: number;
  /** Names of clusters that the PDF's text lacks. */
  missingInPdf: string[];
};

/** Reads the exported files as their receivers would. */
export async function checkFiles(folder: string): Promise<Found> {
  const names = await readdir(folder);
  const path = (ending: string) => {
    const name = names.find((candidate) => candidate.endsWith(ending));
    if (name === undefined) throw new Error(`no ${ending} file among ${names.join(', ')}`);
    return join(folder, name);
  };
  const json = JSON.parse(await readFile(path('.json'), 'utf8')) as {
    notes: unknown[];
    clusters: { title: string }[];
    counts: { ballots: number };
  };
  const rows = parse(await readFile(path('.csv')), { bom: true, columns: true, delimiter: [',', ';'] });
  const text = await pdfText(path('.pdf'));
  return {
    notesInJson: json.notes.length,
    rowsInCsv: rows.length,
    clusters: json.clusters.length,
    ballots: json.counts.ballots,
    missingInPdf: json.clusters.map(({ title }) => title).filter((title) => !text.includes(title)),
  };
}
