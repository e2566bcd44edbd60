import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from '#main/exports/export-csv.ts';
import { guardFormulas } from '#main/exports/csv-guard.ts';
import { readTextFile } from '../imports/text-file.ts';
import type { Session } from '#shared/domain/session.ts';
import { cleanText } from '#shared/lib/clean-text.ts';
import { reportOf } from '#shared/report/report.ts';
import { ballot, cluster, crowdedSession, note, session, voting } from '../../shared/report/sessions.ts';
import { couldBeFormula, formulas, isTextWithApostrophes } from './formulas.ts';

const written = (given: Session, language: 'sv' | 'en' = 'sv') =>
  Buffer.from(csvOf(reportOf(given), language));
const rowsOf = (bytes: Buffer, delimiter = ';') =>
  parse(bytes, { bom: true, delimiter, relax_column_count: true, relax_quotes: true });
const withTexts = (texts: string[]) => session({ notes: texts.map((text, index) => note(index, { text })) });

it('is UTF-8 with a mark, semicolons, every field in quotes and lines that end as on Windows', () => {
  const bytes = written(withTexts(['Träd']));
  expect(bytes.toString('utf8')).toBe(
    '\uFEFF"Lapp";"Tema";"Fråga";"Färg";"Källa";"Bord";"Först skriven";"Sammanslagen med"\r\n' +
      '"Träd";"";"Vad behöver hända på torget?";"Gul";"skriven på datorn";"";"";""\r\n',
  );
});

it('has one row for each note of the session and the words of the language', () => {
  const [header, ...rows] = rowsOf(written(crowdedSession(), 'en'));
  expect(header).toEqual([
    'Note',
    'Cluster',
    'Question',
    'Colour',
    'Source',
    'Table',
    'First written',
    'Merged with',
    'People (cluster)',
    'Dots (cluster)',
  ]);
  expect(rows).toHaveLength(607);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([10]));
});

it('keeps a row for every note that has been merged, beside the one that stands for it', () => {
  const notes = [note(1, { clusterId: 'c1' }), note(2), note(3, { mergedInto: 'n1', text: 'Samma sak' })];
  const rows = rowsOf(written(session({ notes, clusters: [cluster(1, 'Sitta')] })));
  expect(rows.slice(1).map((row) => [row[0], row[1], row[7]])).toEqual([
    ['Lapp 1', 'Sitta', ''],
    ['Samma sak', 'Sitta', 'Lapp 1'],
    ['Lapp 2', '', ''],
  ]);
});

it('gives each note what its cluster got, and nothing to those that were not voted on', () => {
  const targets = [{ id: 'c1', title: 'Sitta' }];
  const [, first, second] = rowsOf(
    written(
      session({
        notes: [note(1, { clusterId: 'c1' }), note(2)],
        clusters: [cluster(1, 'Sitta')],
        votings: [voting(1, { targets })],
        ballots: [ballot(1, 'v1', { c1: 2 }, 'paper'), ballot(2, 'v1', { c1: 1 }, 'hands')],
      }),
    ),
  );
  expect(first?.slice(8)).toEqual(['2', '3']);
  expect(second?.slice(8)).toEqual(['', '']);
});

it('numbers the votings when there are several, and shows none that is open', () => {
  const targets = [{ id: 'n1', title: 'Lapp 1' }];
  const [header, row] = rowsOf(
    written(
      session({
        notes: [note(1)],
        votings: [
          voting(1),
          voting(2, { targetKind: 'notes', targets }),
          voting(3, { state: 'open', targetKind: 'notes', targets }),
        ],
        ballots: [ballot(1, 'v2', { n1: 1 }, 'paper'), ballot(2, 'v3', { n1: 1 }, 'paper')],
      }),
    ),
  );
  expect(header?.slice(8)).toEqual([
    'Personer (temat), omröstning 1',
    'Prickar (temat), omröstning 1',
    'Personer (lappen), omröstning 2',
    'Prickar (lappen), omröstning 2',
  ]);
  expect(row?.slice(8)).toEqual(['', '', '1', '1']);
});

it('holds no formula, however the program that opens it parts the cells', () => {
  expect(formulas.length).toBeGreaterThanOrEqual(60);
  const notes = formulas.map((text, index) => note(index, { text: `x${text}`, original: text, table: text }));
  const clusters = formulas.map((title, index) => cluster(index, title));
  const bytes = written(
    session({
      notes: [
        ...notes,
        ...clusters.map((each, index) =>
          note(1000 + index, { clusterId: each.id, text: formulas[index] ?? '' }),
        ),
      ],
      clusters,
    }),
  );
  for (const delimiter of [';', ',', '\t', '|'])
    expect(rowsOf(bytes, delimiter).flat().filter(couldBeFormula)).toEqual([]);
});

it('keeps every formula as the text it is', () => {
  const rows = rowsOf(written(withTexts(formulas))).slice(1);
  for (const [index, row] of rows.entries())
    expect(isTextWithApostrophes(row[0] ?? '', cleanText(formulas[index] ?? ''))).toBe(true);
});

it('guards what is not cleaned too', () => {
  for (const text of formulas) expect(couldBeFormula(guardFormulas(text))).toBe(false);
});

it.each(['Fler bänkar', 'e-post', 'Anna-Lena, 5+5 år', 'a = b', "Don't", 'öppet 9-17; helst', ''])(
  'leaves %j alone',
  (text) => {
    expect(guardFormulas(text)).toBe(text);
  },
);

it('gives any text back, row by row', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '"',
      "'",
      ';',
      ',',
      '|',
      '\n',
      '\r\n',
      '\t',
      '\u00A0',
      '\u202E',
    ),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (texts) => {
      const rows = rowsOf(written(withTexts(texts))).slice(1);
      expect(rows).toHaveLength(texts.length);
      for (const [index, row] of rows.entries()) {
        expect(isTextWithApostrophes(row[0] ?? '', cleanText(texts[index] ?? ''))).toBe(true);
        expect(row.some(couldBeFormula)).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

it('can be imported again', async () => {
  const given = crowdedSession();
  const read = await readTextFile({ name: 'export.csv', bytes: written(given) });
  expect(read.preview()).toMatchObject({ rows: 607, suggestedColumn: 'Lapp' });
  const texts = Object.values(given.notes).map((each) => each.text);
  expect(read.texts('Lapp').toSorted()).toEqual(texts.toSorted());
});
