import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOnlyFolder, underAFile } from '../../../e2e/support/barred-folders.ts';
import { radslag } from './radslag.ts';
import { namesIn, sessionFile, workplace } from './workplace.ts';

const at = workplace();

type Bad = { what: string; args: string[]; sv: string; en: string };

const importing = (what: string, file: string, sv: string, en: string, column: string[] = []): Bad => ({
  what,
  sv,
  en,
  args: ['import', file, '--to', 'nytt.radslag', ...column],
});

const listInTheWay = {
  sv: 'Där mappen skulle vara finns en fil med namnet MAPP/lista.txt. Inget är ändrat: välj en annan mapp.',
  en: 'There is a file named MAPP/lista.txt where the folder would be. Nothing has been changed: choose another folder.',
};

const bad: Bad[] = [
  importing(
    'a file that is not there',
    'borta.csv',
    'Filen borta.csv gick inte att läsa. Mötet är orört: kontrollera att filen finns och försök igen.',
    'The file borta.csv could not be read. The session is untouched: check that the file is there and try again.',
  ),
  importing(
    'a folder in place of a file',
    'mapp',
    'Filen mapp gick inte att läsa. Mötet är orört: kontrollera att filen finns och försök igen.',
    'The file mapp could not be read. The session is untouched: check that the file is there and try again.',
  ),
  importing(
    'a quotation mark that never ends',
    'citat.csv',
    'Filen citat.csv har ett citattecken som aldrig avslutas, nära rad 2. Mötet är orört: rätta raden och försök igen.',
    'The file citat.csv has a quotation mark that never ends, near line 2. The session is untouched: mend that line and try again.',
  ),
  importing(
    'a header and no rows',
    'rubriker.csv',
    'Filen rubriker.csv innehåller inga rader att läsa in. Mötet är orört: välj en annan fil.',
    'The file rubriker.csv has no rows to read. The session is untouched: choose another file.',
  ),
  importing(
    'a file that is no text',
    'bild.csv',
    'Filen bild.csv är inte en textfil. Mötet är orört: spara som CSV eller TXT i det program den kommer från och försök igen.',
    'The file bild.csv is not a text file. The session is untouched: save it as CSV or TXT in the program it comes from and try again.',
  ),
  importing(
    'a file over the limit',
    'stor.csv',
    'Filen stor.csv är för stor (33 MB, högst 32 MB får plats). Mötet är orört: dela upp filen och läs in delarna var för sig.',
    'The file stor.csv is too large (33 MB, at most 32 MB fits). The session is untouched: split the file and read the parts one by one.',
  ),
  importing(
    'a column that is not in the file',
    'svar.csv',
    'Kolumnen ålder finns inte i svar.csv. Mötet är orört: välj en av kolumnerna förslag, namn.',
    'There is no column ålder in svar.csv. The session is untouched: choose one of the columns förslag, namn.',
    ['--column', 'ålder'],
  ),
  importing(
    'several columns and none named',
    'svar.csv',
    'Filen svar.csv har flera kolumner och ingen är vald. Mötet är orört: välj en av kolumnerna förslag, namn.',
    'The file svar.csv has several columns and none is chosen. The session is untouched: choose one of the columns förslag, namn.',
  ),
  importing(
    'a workbook that was cut in half',
    'halv.xlsx',
    'Filen halv.xlsx är skadad eller är ingen Excelfil. Mötet är orört: öppna filen i Excel, spara den på nytt och försök igen.',
    'The file halv.xlsx is damaged or is not an Excel file. The session is untouched: open the file in Excel, save it anew and try again.',
  ),
  importing(
    'a workbook with a password',
    'låst.xlsx',
    'Filen låst.xlsx är skyddad med lösenord. Mötet är orört: spara en kopia utan lösenord och läs in den.',
    'The file låst.xlsx is protected by a password. The session is untouched: save a copy without a password and read that one.',
  ),
  importing(
    'a workbook from before 2007',
    'gammal.xls',
    'Filen gammal.xls är inte en Excelfil av den sort som går att läsa in. Mötet är orört: spara den som Excel-arbetsbok (.xlsx) eller CSV och läs in den filen.',
    'The file gammal.xls is not an Excel file of the kind that can be read. The session is untouched: save it as an Excel workbook (.xlsx) or CSV and read that file.',
  ),
  importing(
    'a workbook that would fill the memory',
    'vid.xlsx',
    'Filen vid.xlsx blir för stor när den packas upp (högst 100 MB får plats). Mötet är orört: kopiera kolumnen med texten till en ny arbetsbok och läs in den.',
    'The file vid.xlsx is too large when unpacked (at most 100 MB fits). The session is untouched: copy the column with the text to a new workbook and read that one.',
  ),
  importing(
    'a sheet that is not in the workbook',
    'svar.xlsx',
    'Bladet Blad9 finns inte i svar.xlsx, eller är tomt. Mötet är orört: välj ett av bladen Svar, Mer.',
    'There is no sheet Blad9 in svar.xlsx, or it is empty. The session is untouched: choose one of the sheets Svar, Mer.',
    ['--sheet', 'Blad9'],
  ),
  importing(
    'a column of tables that is not in the file',
    'svar.csv',
    'Kolumnen bord finns inte i svar.csv. Mötet är orört: välj en av kolumnerna förslag, namn.',
    'There is no column bord in svar.csv. The session is untouched: choose one of the columns förslag, namn.',
    ['--column', 'förslag', '--table-column', 'bord'],
  ),
  {
    what: 'a session file that is there already',
    args: ['import', 'lista.txt', '--to', sessionFile],
    sv: 'Filen MAPP/torget.radslag finns redan och har lämnats orörd: välj ett annat namn.',
    en: 'The file MAPP/torget.radslag exists already and has been left as it was: choose another name.',
  },
  {
    what: 'a folder where the session file would be',
    args: ['import', 'lista.txt', '--to', '.'],
    sv: 'Filen MAPP finns redan och har lämnats orörd: välj ett annat namn.',
    en: 'The file MAPP exists already and has been left as it was: choose another name.',
  },
  {
    what: 'a session file in a folder that is not there',
    args: ['import', 'lista.txt', '--to', 'usb/nytt.radslag'],
    sv: 'Mappen MAPP/usb finns inte. Inget är ändrat: välj en annan mapp.',
    en: 'The folder MAPP/usb does not exist. Nothing has been changed: choose another folder.',
  },
  {
    what: 'a session file that was cut in half',
    args: ['inspect', 'halv.radslag'],
    sv: 'Filen halv.radslag är skadad eller är inte ett möte från Rådslag. Dina möten är orörda: hämta en annan kopia av filen.',
    en: 'The file halv.radslag is damaged or is not a Rådslag session. Your sessions are untouched: use another copy of the file.',
  },
  {
    what: 'a session file of a later Rådslag',
    args: ['tally', 'ny.radslag', '--json'],
    sv: 'Filen ny.radslag är gjord med en nyare version av Rådslag. Dina möten är orörda: uppdatera Rådslag och öppna filen igen.',
    en: 'The file ny.radslag was made with a newer version of Rådslag. Your sessions are untouched: update Rådslag and open the file again.',
  },
  {
    what: 'an export of what is no session, to a new folder',
    args: ['export', 'svar.csv', '--to', 'ut'],
    sv: 'Filen svar.csv är skadad eller är inte ett möte från Rådslag. Dina möten är orörda: hämta en annan kopia av filen.',
    en: 'The file svar.csv is damaged or is not a Rådslag session. Your sessions are untouched: use another copy of the file.',
  },
  {
    what: 'a rescue into the data folder itself',
    args: ['rescue', 'mapp', '--to', 'mapp/räddat'],
    sv: 'Mappen ligger där Rådslag har sina möten. Välj en annan, till exempel på ett USB-minne.',
    en: 'The folder is where Rådslag keeps its sessions. Choose another, for example on a USB stick.',
  },
  {
    what: 'a rescue from a data folder that is not there',
    args: ['rescue', 'borta', '--to', 'räddat'],
    sv: 'Mappen MAPP/borta finns inte. Inget är ändrat: välj en annan mapp.',
    en: 'The folder MAPP/borta does not exist. Nothing has been changed: choose another folder.',
  },
  {
    what: 'an export into a file',
    args: ['export', sessionFile, '--to', 'lista.txt', '--formats', 'json'],
    ...listInTheWay,
  },
  {
    what: 'a session file in what is a file',
    args: ['import', 'svar.csv', '--to', 'lista.txt/nytt.radslag', '--column', 'förslag'],
    ...listInTheWay,
  },
  {
    what: 'a rescue into a file',
    args: ['rescue', 'mapp', '--to', 'lista.txt'],
    ...listInTheWay,
  },
  {
    what: 'a rescue into what would be in a file',
    args: ['rescue', 'mapp', '--to', 'lista.txt/räddat'],
    ...listInTheWay,
  },
  {
    what: 'a rescue from a file',
    args: ['rescue', 'lista.txt', '--to', 'räddat'],
    ...listInTheWay,
  },
];

/** What was said on stderr, with the folder of the test told as MAPP. */
function withoutFolder(err: string): string {
  return err.replaceAll(at(), 'MAPP').replaceAll('\\', '/');
}

describe.each(['sv', 'en'] as const)('what cannot be done, told in one sentence (%s)', (language) => {
  it.concurrent.each(bad)('$what', async ({ args, ...sentence }) => {
    const before = await namesIn(at());
    const said = await radslag([...args, '--language', language], { INIT_CWD: at() });
    expect(withoutFolder(said.err)).toBe(`${sentence[language]}\n`);
    expect([said.code, said.out]).toEqual([1, '']);
    expect(await namesIn(at())).toEqual(before);
  });
});

describe('a folder that cannot be used', () => {
  it('is told of by the file that is in its way, not by the file in it', async () => {
    const folder = await underAFile(at());
    const order = ['--language', 'sv'];
    const sentence = `Där mappen skulle vara finns en fil med namnet ${dirname(folder)}. Inget är ändrat: välj en annan mapp.\n`;
    expect(await radslag(['import', at('lista.txt'), '--to', `${folder}/nytt.radslag`, ...order])).toEqual({
      code: 1,
      out: '',
      err: sentence,
    });
    expect(await radslag(['export', at(sessionFile), '--to', folder, '--formats', 'csv', ...order])).toEqual({
      code: 1,
      out: '',
      err: sentence,
    });
  });

  it('is left as it was when it may not be written to', async ({ skip }) => {
    const folder = await readOnlyFolder(at());
    if (folder === null) return skip('this system has no folder that this user cannot write to');
    const before = await namesIn(folder);
    const sentence = `Det går inte att skriva i ${folder}. Inget är ändrat: välj en annan mapp.\n`;
    for (const args of [
      ['import', at('lista.txt'), '--to', `${folder}/nytt.radslag`],
      ['export', at(sessionFile), '--to', folder, '--formats', 'csv'],
    ])
      expect(await radslag([...args, '--language', 'sv'])).toEqual({ code: 1, out: '', err: sentence });
    expect(await namesIn(folder)).toEqual(before);
  });
});
