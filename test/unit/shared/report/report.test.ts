import { expect, it } from 'vitest';
import { reportOf } from '#shared/report/report.ts';
import { ballot, cluster, crowdedSession, note, session, step, voting } from './sessions.ts';

const targets = [{ id: 'c1', title: 'Sitta' }];

it('gives the boards, clusters and notes in the order of the session, and what stands alone', () => {
  const { boards } = reportOf(
    session({
      clusters: [cluster(2, 'Andra'), cluster(1, 'Första')],
      notes: [
        note(3, { clusterId: 'c1' }),
        note(1, { clusterId: 'c1' }),
        note(2),
        note(4, { clusterId: 'c2' }),
      ],
    }),
  );
  expect(boards).toHaveLength(1);
  expect(boards[0]?.clusters.map(({ title, notes }) => [title, notes.map(({ id }) => id)])).toEqual([
    ['Första', ['n1', 'n3']],
    ['Andra', ['n4']],
  ]);
  expect(boards[0]?.loose.map(({ id }) => id)).toEqual(['n2']);
});

it('loses no note whose board or cluster is gone or elsewhere', () => {
  const report = reportOf(
    session({
      clusters: [cluster(1, 'På annan tavla', 'b9')],
      notes: [note(1, { boardId: 'b7' }), note(2, { clusterId: 'c1' }), note(3, { clusterId: 'c404' })],
    }),
  );
  const loose = report.boards.flatMap((board) => board.loose.map(({ id }) => [board.id, id]));
  expect(loose).toEqual([
    ['b1', 'n2'],
    ['b1', 'n3'],
    ['b7', 'n1'],
  ]);
  expect(report.counts.notes).toBe(3);
});

it('keeps the first wording beside the text, and the table', () => {
  const edited = note(1, { text: 'Fler bänkar', original: 'bänkar!!', table: '4' });
  const { loose } = reportOf(session({ notes: [edited, note(2)] })).boards[0] ?? { loose: [] };
  expect(loose[0]).toMatchObject({ text: 'Fler bänkar', original: 'bänkar!!', table: '4' });
  expect(loose[1]).toMatchObject({ original: null, table: null });
});

it('cleans away what could deceive a reader', () => {
  const report = reportOf(session({ notes: [note(1, { text: 'Bra\u202Efdp.exe\u0007', table: '\u200B' })] }));
  expect(report.boards[0]?.loose[0]).toMatchObject({ text: 'Brafdp.exe', table: null });
});

it('gives only the lines of the charter that are filled in, in the order of the questions', () => {
  const empty = session({});
  expect(reportOf(empty).charter).toBeNull();
  const charter = {
    ...empty.charter,
    level: 'dialogue' as const,
    feedback: 'I mars',
    question: 'Vad?',
    use: ' ',
  };
  expect(reportOf({ ...empty, charter }).charter).toEqual({
    level: 'dialogue',
    lines: [
      { field: 'question', text: 'Vad?' },
      { field: 'feedback', text: 'I mars' },
    ],
  });
});

it('gives planned and spent minutes, and tells a step that never ran from one of no time', () => {
  const timebox = { extra: 120_000, spent: 1_150_000, runningSince: null };
  const started = { extra: 0, spent: 0, runningSince: 5 };
  const { agenda } = reportOf(
    session({ steps: [step(2), step(1, { minutes: 20, timebox }), step(3, { timebox: started })] }),
  );
  expect(agenda.map(({ id, planned, added, spent }) => [id, planned, added, spent])).toEqual([
    ['s1', 20, 2, 19],
    ['s2', 10, 0, null],
    ['s3', 10, 0, 0],
  ]);
});

it('says of an open voting that it is, and not a number, even if ballots have slipped in', () => {
  const report = reportOf(
    session({
      votings: [voting(1, { state: 'open', targets }), voting(2, { state: 'prepared' })],
      ballots: [ballot(1, 'v1', { c1: 2 }, 'paper')],
    }),
  );
  expect(report.boards[0]?.votings).toEqual([
    { id: 'v1', question: 'Omröstning 1', targetKind: 'clusters', budget: 3, perTarget: 2, result: null },
  ]);
  expect(report.counts.ballots).toBe(0);
});

it('ranks by people first, then dots, and lets equals share', () => {
  const result = reportOf(crowdedSession()).boards[0]?.votings[0]?.result;
  expect(result?.lines.map(({ id, people, rank, tied }) => [id, people, rank, tied])).toEqual([
    ['c1', 51, 1, false],
    ['c2', 40, 2, false],
    ['c3', 30, 3, true],
    ['c4', 30, 3, true],
    ['c5', 12, 5, false],
    ['c6', 0, 6, false],
  ]);
  expect(result).toMatchObject({ ballots: 64, blank: 2, byChannel: { phone: 22, hands: 21, paper: 21 } });
});

it('counts everything', () => {
  expect(reportOf(crowdedSession()).counts).toEqual({
    notes: 607,
    clusters: 6,
    boards: 1,
    steps: 7,
    votings: 1,
    ballots: 64,
  });
});
