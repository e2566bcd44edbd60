import type { cli as swedish } from '../sv/cli.ts';

export const cli: typeof swedish = {
  usage: `How to use the command:
  npm run -s radslag -- import FILE --to SESSION.radslag [--column COLUMN] [--sheet SHEET] [--table-column COLUMN] [--title NAME] [--question QUESTION]
    FILE is an Excel file (.xlsx), CSV or TXT. --column is the one with the text, --table-column the one with the table.
  npm run -s radslag -- inspect SESSION.radslag [--json]
  npm run -s radslag -- tally SESSION.radslag [--json]
  npm run -s radslag -- group FILE [--column COLUMN] [--sheet SHEET] [--cluster-column COLUMN] [--json]
    Suggests clusters. FILE is a session (.radslag) or a file as for import. Filled rows of --cluster-column are clusters already started.
  npm run -s radslag -- export SESSION.radslag --to FOLDER [--formats pdf,radslag,csv,json]
  npm run -s radslag -- rescue DATA-FOLDER --to FOLDER [--json]
    Saves all sessions of a data folder when Rådslag does not start. The data folder is left as it is.
All take --language sv or en.`,
  imported_one: '{{number}} note in {{file}}',
  imported_other: '{{number}} notes in {{file}}',
  sealed: 'sealed: the result is shown when the voting has ended',
  unplaced_one: '{{count}} note in no cluster',
  unplaced_other: '{{count}} notes in no cluster',
  proposals: 'Proposals for notes in no cluster',
};
