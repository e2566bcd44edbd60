import { expect, test } from 'vitest';
import { emptySession, type Session } from '#shared/domain/session.ts';
import { themesOfBoard } from '#renderer/facilitator/features/results/themes-of-board.ts';

const note = (id: string, clusterId: string | null, order: string) => ({
  id,
  clusterId,
  order,
  boardId: 'b1',
  text: id,
  source: 'typed' as const,
  colour: 'yellow' as const,
  x: 0,
  y: 0,
  createdAt: 0,
});
const cluster = (id: string, order: string) => ({
  id,
  order,
  boardId: 'b1',
  title: id,
  x: 0,
  y: 0,
  columns: 3,
});

const session: Session = {
  ...emptySession('s1'),
  clusters: { c2: cluster('c2', 'a1'), c1: cluster('c1', 'a0') },
  notes: {
    n1: note('n1', 'c2', 'a0'),
    n2: note('n2', null, 'a1'),
    n3: note('n3', 'c1', 'a2'),
    n4: note('n4', 'gone', 'a3'),
  },
};

test('reads the clusters in order and the loose notes last', () => {
  const themes = themesOfBoard(session, 'b1').map(({ title, notes }) => [title, notes.map(({ id }) => id)]);
  expect(themes).toEqual([
    ['c1', ['n3']],
    ['c2', ['n1']],
    [null, ['n2', 'n4']],
  ]);
});

test('has nothing to read on an empty board', () => {
  expect(themesOfBoard(session, 'b2')).toEqual([]);
});
