import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packSession } from '#main/vault/session-file.ts';
import { withOpenVoting } from '../../shared/document/documents.ts';
import { radslag } from './radslag.ts';
import { namesIn, notesIn, sessionFile, workplace } from './workplace.ts';

const at = workplace();

async function inspected(path: string): Promise<unknown> {
  const { out } = await radslag(['inspect', path, '--json']);
  return JSON.parse(out);
}

describe('import', () => {
  it('makes a session of a column, and says in the language of the computer what it made', async () => {
    const to = at('kolumn.radslag');
    const args = ['import', at('svar.csv'), '--column', 'namn', '--to', to];
    expect(await radslag(args, { LC_ALL: 'sv_SE.UTF-8' })).toEqual({
      code: 0,
      out: `2 lappar i ${to}\n`,
      err: '',
    });
    expect(await inspected(to)).toMatchObject({
      title: 'svar',
      question: 'svar',
      notes: 2,
      looseNotes: 2,
      clusters: 0,
    });
  });

  it('takes plain text without a column, and paths from where the caller stands', async () => {
    const args = [
      'import',
      'lista.txt',
      '--to',
      'text.radslag',
      '--title',
      'Torget',
      '--question',
      'Vad?',
      '--json',
    ];
    const { code, out } = await radslag(args, { INIT_CWD: at() });
    expect([code, JSON.parse(out)]).toEqual([0, { file: at('text.radslag'), notes: 2 }]);
    expect(await inspected(at('text.radslag'))).toMatchObject({
      title: 'Torget',
      question: 'Vad?',
      notes: 2,
    });
  });
});

describe('import of a workbook', () => {
  it('takes the first sheet with rows, and tells from which table each note came', async () => {
    const args = ['import', at('svar.xlsx'), '--column', 'förslag', '--table-column', 'bord', '--to'];
    expect(await radslag([...args, at('bord.radslag'), '--json'])).toMatchObject({ code: 0, err: '' });
    expect(await notesIn(at('bord.radslag'))).toEqual([
      { text: 'Fler bänkar', table: 'Bord 1', source: 'import' },
      { text: 'Fler träd', table: 'Bord 2', source: 'import' },
      { text: 'Ljus', source: 'import' },
    ]);
  });

  it('takes the sheet that is named, and its only column', async () => {
    const args = ['import', at('svar.xlsx'), '--sheet', 'Mer', '--to', at('mer.radslag')];
    expect(await radslag(args)).toMatchObject({ code: 0, err: '' });
    expect(await notesIn(at('mer.radslag'))).toEqual([{ text: 'En bro', source: 'import' }]);
  });
});

describe('inspect and tally', () => {
  it('tell in words and as data what the file holds', async () => {
    const words = await radslag(['inspect', at(sessionFile), '--language', 'sv']);
    expect(words).toEqual({ code: 0, out: 'Torget\n2 lappar\n0 teman\n0 röstsedlar\n', err: '' });
    const { out } = await radslag(['tally', at(sessionFile), '--json']);
    expect(JSON.parse(out)).toEqual({ votings: [] });
  });

  it('count sealed ballots, which are in no result yet', async () => {
    const file = at('pågår.radslag');
    const sealed = { id: 'k1', votingId: 'v1', channel: 'paper', dots: { c1: 1 } } as const;
    await writeFile(file, packSession({ doc: withOpenVoting(), sealed: [sealed] }, 0));
    const { out } = await radslag(['inspect', file, '--language', 'sv']);
    expect(out.split('\n').slice(-3)).toEqual(['0 röstsedlar', '1 förseglad röstsedel', '']);
  });
});

describe('export', () => {
  it('writes what is asked for to a new folder, and under new names the next time', async () => {
    const folder = at('ut');
    const args = ['export', at(sessionFile), '--to', folder, '--formats', 'json,csv,radslag'];
    const [first, second] = [await radslag(args), await radslag(args)];
    const written = [first, second].flatMap(({ out }) =>
      out
        .trim()
        .split('\n')
        .map((path) => basename(path)),
    );
    expect(written.toSorted()).toEqual(await namesIn(folder));
    expect(written).toHaveLength(6);
    expect(await inspected(first.out.split('\n')[0] ?? '')).toMatchObject({ title: 'Torget', notes: 2 });
  });

  it.each([
    [
      'none is installed',
      '/none',
      'A PDF needs Chromium, Chrome or Edge, and none of them was found. The session and what is already exported are untouched: install one of them and export again.\n',
    ],
    [
      'it does not work',
      process.execPath,
      'The PDF could not be made. The session and the other files are untouched: try again.\n',
    ],
  ])('without a browser (%s) makes the other files whole, and says so', async (what, browser, sentence) => {
    const folder = at(`utan ${what}`);
    const args = ['export', at(sessionFile), '--to', folder, '--formats', 'pdf,json', '--language', 'en'];
    expect(await radslag(args, { RADSLAG_BROWSER: browser })).toEqual({ code: 1, out: '', err: sentence });
    const [name = '', ...more] = await namesIn(folder);
    expect([name.endsWith('.json'), more]).toEqual([true, []]);
    expect(JSON.parse(await readFile(`${folder}/${name}`, 'utf8'))).toMatchObject({ counts: { notes: 2 } });
  });
});

describe('a command that is not understood', () => {
  it.concurrent.each([
    [[]],
    [['inspect']],
    [['inspect', 'a.radslag', 'b.radslag']],
    [['group', 'a.radslag', '--to', 'b.radslag']],
    [['import', 'a.csv']],
    [['export', 'a.radslag']],
    [['export', 'a.radslag', '--to', 'ut', '--formats', 'docx']],
    [['inspect', 'a.radslag', '--language', 'fi']],
    [['inspect', 'a.radslag', '--nonsense']],
  ])('is answered with how commands are written, and exit code 2: %j', async (args) => {
    const said = await radslag(args, { LC_ALL: 'sv_SE.UTF-8', INIT_CWD: at() });
    expect([said.code, said.out]).toEqual([2, '']);
    expect(said.err).toMatch(/^Så används kommandot:\n/);
  });

  it('is answered in English on a computer in any other language', async () => {
    expect((await radslag([], { LC_ALL: 'C' })).err).toMatch(/^How to use the command:\n/);
  });
});

it('--help is answered, not refused', async () => {
  for (const args of [['--help'], ['export', '--help'], ['-h']]) {
    const said = await radslag([...args, '--language', 'sv']);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('Så används kommandot');
  }
});
