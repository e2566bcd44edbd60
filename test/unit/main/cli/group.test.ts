import { readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCluster } from '#shared/document/operations/clusters.ts';
import { readSession } from '#shared/document/read.ts';
import { packSession, unpackSession } from '#main/vault/session-file.ts';
import { radslag } from './radslag.ts';
import { namesIn, workplace } from './workplace.ts';

const at = workplace();

const rows = [
  'förslag,tema',
  'Fler bänkar,sitta',
  ',',
  'En soffa i solen,',
  '"Lamporna är trasiga, alla",ljus',
  'Mörkt på kvällen,',
  'Bättre belysning,',
  'Bevara dialekten,',
];

beforeAll(async () => {
  await writeFile(at('lappar.csv'), `${rows.join('\n')}\n`);
  await writeFile(at('en.csv'), 'note\nMore benches\n\nA seat in the sun\nWifi\n');
  await radslag(['import', at('lappar.csv'), '--column', 'förslag', '--to', at('lappar.radslag')]);
});

async function grouped(...args: string[]): Promise<unknown> {
  const { code, out, err } = await radslag(['group', ...args, '--json', '--language', 'sv'], {
    INIT_CWD: at(),
  });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('group', () => {
  it('suggests clusters of a column, by row numbers from 0 with empty rows counted', async () => {
    expect(await grouped('lappar.csv', '--column', 'förslag')).toEqual({
      clusters: [
        {
          title: 'Belysning',
          reasons: ['Handlar om belysning: lamporna, mörkt, belysning'],
          notes: [3, 4, 5],
        },
        { title: 'Sittplatser', reasons: ['Handlar om sittplatser: bänkar, soffa'], notes: [0, 2] },
      ],
      unplaced: [1, 6],
    });
  });

  it('counts a blank line in a file of one column as a row, and needs no column named', async () => {
    expect(await grouped('en.csv')).toMatchObject({ clusters: [{ notes: [0, 2] }], unplaced: [1, 3] });
  });

  it('proposes the clusters that a column has started, for every loose note', async () => {
    const answer = await grouped('lappar.csv', '--column', 'förslag', '--cluster-column', 'tema');
    expect(answer).toMatchObject({
      clusters: [
        { title: 'sitta', notes: [0, 2] },
        { title: 'ljus', notes: [3, 4, 5] },
      ],
      unplaced: [1, 6],
    });
    const { proposals } = answer as { proposals: { note: number; clusters: string[]; reasons: string[] }[] };
    const byNote = proposals.toSorted((a, b) => a.note - b.note);
    expect(byNote.map(({ note, clusters }) => [note, clusters[0]])).toEqual([
      [1, undefined],
      [2, 'sitta'],
      [4, 'ljus'],
      [5, 'ljus'],
      [6, undefined],
    ]);
    expect(byNote[1]?.reasons).toContain('Handlar om sittplatser: soffa, bänkar');
  });

  it('gives the ids of a session’s notes, and keeps what is in clusters there', async () => {
    const { file, ids } = await sessionWithCluster();
    const bench = ids.get('Fler bänkar');
    expect(await grouped(file)).toMatchObject({
      clusters: [
        { title: 'Vila', notes: [bench, ids.get('En soffa i solen')] },
        { title: 'Belysning', notes: expect.arrayContaining([ids.get('Mörkt på kvällen')]) },
      ],
      unplaced: [ids.get('Bevara dialekten')],
      proposals: expect.arrayContaining([expect.objectContaining({ clusters: ['Vila'] })]),
    });
  });

  it('is told in words without --json, and writes no file', async () => {
    const before = await namesIn(at());
    const { code, out } = await radslag(['group', at('en.csv'), '--language', 'en']);
    expect(code).toBe(0);
    expect(out).toBe(
      'Seating (2)\n  About seating: benches, seat\n  - More benches\n  - A seat in the sun\n\n2 notes in no cluster\n  - \n  - Wifi\n',
    );
    expect(await namesIn(at())).toEqual(before);
  });

  it.each([
    [['lappar.csv'], 'Filen lappar.csv har flera kolumner'],
    [['lappar.csv', '--column', 'förslag', '--cluster-column', 'grupp'], 'Kolumnen grupp finns inte'],
    [['borta.csv'], 'Filen borta.csv gick inte att läsa'],
  ])('says in one sentence what cannot be done: %j', async (args, sentence) => {
    const said = await radslag(['group', ...args, '--language', 'sv'], { INIT_CWD: at() });
    expect([said.code, said.out]).toEqual([1, '']);
    expect(said.err).toContain(sentence);
  });
});

async function sessionWithCluster() {
  const bytes = new Uint8Array(await readFile(at('lappar.radslag')));
  const { doc, sealed } = unpackSession(bytes, 'lappar.radslag');
  const session = readSession(doc);
  const notes = Object.values(session.notes);
  const ids = new Map(notes.map(({ id, text }) => [text, id]));
  const cluster = { id: 'c1', boardId: notes[0]?.boardId ?? '', title: 'Vila' };
  createCluster(doc, session, cluster, [ids.get('Fler bänkar') ?? '']);
  await writeFile(at('tema.radslag'), packSession({ doc, sealed }, 0));
  return { file: 'tema.radslag', ids };
}
