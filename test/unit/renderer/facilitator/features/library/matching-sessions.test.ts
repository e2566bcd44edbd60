import { describe, expect, it } from 'vitest';
import type { SessionSummary } from '#shared/contract/bridge.ts';
import { matchingSessions } from '#renderer/facilitator/features/library/matching-sessions.ts';

const square = session('Torgets framtid', 'Vad behöver hända på torget?', 'Orminge bibliotek');
const school = session('Skolgården', 'Vad vill barnen göra på rasten?', 'Årsta skola');
const all = [square, school];

describe('matchingSessions', () => {
  it.each([
    ['TORGET', [square]],
    ['bibliotek', [square]],
    ['rasten', [school]],
    ['orminge  framtid', [square]],
    ['vad', all],
    ['vad årsta', [school]],
    ['a\u030Arsta', [school]],
    ['arsta', []],
    ['torget rasten', []],
  ])('finds by title, question and place: %s', (search, found) => {
    expect(matchingSessions(all, search)).toEqual(found);
  });

  it('shows everything, in the same order, while nothing is searched for', () => {
    expect(matchingSessions(all, '  ')).toBe(all);
  });
});

function session(title: string, question: string, place: string): SessionSummary {
  return { id: title[0] ?? 'x', title, question, place, date: '', notes: 0, clusters: 0, changedAt: 0 };
}
