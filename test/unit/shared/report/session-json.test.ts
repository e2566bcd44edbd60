import { expect, it } from 'vitest';
import { sessionJsonSchema } from '#shared/contract/session-json.ts';
import { sessionJson } from '#shared/report/session-json.ts';
import { ballot, cluster, crowdedSession, note, session, step, voting } from './sessions.ts';

it('holds what its contract says and nothing else', () => {
  const json = sessionJson(crowdedSession());
  expect(sessionJsonSchema.parse(json)).toEqual(json);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});

it('counts what it lists', () => {
  const { counts, ...lists } = sessionJson(crowdedSession());
  expect(counts).toEqual({
    notes: lists.notes.length,
    clusters: lists.clusters.length,
    boards: lists.boards.length,
    steps: lists.steps.length,
    votings: lists.votings.length,
    ballots: 64,
  });
  expect(counts.notes).toBe(607);
});

it('is the same text for the same session, in whatever order its things were made', () => {
  const things = {
    notes: [note(1), note(2), note(3)],
    clusters: [cluster(1, 'a'), cluster(2, 'b')],
    steps: [step(1), step(2)],
  };
  const reversed = {
    notes: things.notes.toReversed(),
    clusters: things.clusters.toReversed(),
    steps: things.steps.toReversed(),
  };
  expect(JSON.stringify(sessionJson(session(reversed)))).toBe(JSON.stringify(sessionJson(session(things))));
  expect(Object.keys(sessionJson(session(things)))).toEqual([
    'format',
    'version',
    'counts',
    'session',
    'charter',
    'steps',
    'boards',
    'clusters',
    'notes',
    'votings',
  ]);
});

it('gives a note its first wording, table and cluster', () => {
  const written = note(1, { original: 'först', table: '2', clusterId: 'c1', source: 'paper' });
  const [first, second] = sessionJson(
    session({ notes: [written, note(2)], clusters: [cluster(1, 'Sitta')] }),
  ).notes;
  expect(first).toEqual({
    id: 'n1',
    board: 'b1',
    text: 'Lapp 1',
    original: 'först',
    source: 'paper',
    table: '2',
    colour: 'yellow',
    cluster: { id: 'c1', title: 'Sitta' },
    mergedInto: null,
    createdAt: '2026-11-18T11:06:40.000Z',
  });
  expect(second).toMatchObject({ original: null, table: null, cluster: null });
});

it('says which note stands for a merged one, and where', () => {
  const notes = [note(1, { clusterId: 'c1' }), note(2, { mergedInto: 'n1' }), note(3, { mergedInto: 'n2' })];
  const json = sessionJson(session({ notes, clusters: [cluster(1, 'Sitta')] }));
  expect(json.counts.notes).toBe(3);
  expect(json.notes.map((each) => [each.mergedInto, each.cluster?.id])).toEqual([
    [null, 'c1'],
    ['n1', 'c1'],
    ['n1', 'c1'],
  ]);
});

it('holds nothing of what was given in an open voting', () => {
  const open = voting(1, { state: 'open', targets: [{ id: 'c1', title: 'Sitta' }] });
  const leaked = ballot(1, 'v1', { c1: 2 }, 'phone');
  const text = JSON.stringify(sessionJson(session({ votings: [open], ballots: [leaked] })));
  expect(text).toContain('"state":"open","result":null');
  expect(text).toBe(JSON.stringify(sessionJson(session({ votings: [open] }))));
});

it('is made even where a clock is unreadable', () => {
  const json = sessionJson(session({ notes: [note(1, { createdAt: 1e300 })] }));
  expect(json.notes[0]?.createdAt).toBe('1970-01-01T00:00:00.000Z');
});
