import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Notes with the theme a careful reader gave each ('' for one that stands alone), in test/fixtures/grouping. */
export type LabelledSet = {
  name: string;
  use: 'tuned' | 'held out';
  notes: { note: string; theme: string }[];
};

/** The method was tuned on the first; the others were scored when it was finished. See test/fixtures/grouping/README.md. */
const names = {
  tuned: ['sv-skolgard', 'sv-centrum', 'sv-aldreboende', 'en-high-street', 'en-intents', 'en-errands'],
  'held out': ['sv-bibliotek', 'sv-by', 'en-youth-centre'],
} as const;

const folder = join(import.meta.dirname, '../../fixtures/grouping');

export function labelledSets(): LabelledSet[] {
  return (['tuned', 'held out'] as const).flatMap((use) =>
    names[use].map((name) => ({
      name,
      use,
      notes: parse(readFileSync(join(folder, `${name}.csv`)), { columns: true }),
    })),
  );
}
