import fc from 'fast-check';
import type { Cluster } from '#shared/domain/cluster.ts';
import type { Note } from '#shared/domain/note.ts';
import { noteSize } from '#shared/domain/note-size.ts';
import { emptySession, type Session } from '#shared/domain/session.ts';
import { orderKeysAfter } from '#shared/lib/order-key.ts';

const keys = orderKeysAfter([], 400);

export function note(id: string, changes: Partial<Note> = {}): Note {
  return {
    id,
    boardId: 'b1',
    text: id,
    source: 'typed',
    colour: 'yellow',
    x: 0,
    y: 0,
    clusterId: null,
    order: keys[0] ?? '',
    createdAt: 0,
    ...changes,
  };
}

export function cluster(id: string, changes: Partial<Cluster> = {}): Cluster {
  return { id, boardId: 'b1', title: id, x: 0, y: 0, columns: 3, order: keys[0] ?? '', ...changes };
}

/** A session with these things on its boards, in the order given. */
export function boardOf(notes: Note[], clusters: Cluster[] = []): Session {
  const inOrder = <T extends { id: string; order: string }>(things: T[]) =>
    Object.fromEntries(things.map((thing, index) => [thing.id, { ...thing, order: keys[index] ?? '' }]));
  return { ...emptySession('m1'), notes: inOrder(notes), clusters: inOrder(clusters) };
}

/** Clusters `members[index]` notes large and loose notes, at places that a hand may have dragged them to. */
export function anyBoard(
  places = fc.record({ x: fc.integer({ min: -1500, max: 1500 }), y: fc.integer({ min: -1500, max: 1500 }) }),
) {
  const clusters = fc.array(
    fc.record({ place: places, columns: fc.integer({ min: 1, max: 5 }), members: fc.nat(12) }),
    { maxLength: 6 },
  );
  return fc.record({ clusters, loose: fc.array(places, { maxLength: 12 }) }).map((board) => {
    const themes = board.clusters.map(({ place, columns }, index) =>
      cluster(`c${index}`, { ...place, columns }),
    );
    const members = board.clusters.flatMap((theme, index) =>
      Array.from({ length: theme.members }, (_, at) => note(`m${index}-${at}`, { clusterId: `c${index}` })),
    );
    return boardOf([...members, ...board.loose.map((place, index) => note(`l${index}`, place))], themes);
  });
}

/** The heights of so many notes with few words. */
export function usual(count: number): number[] {
  return Array.from({ length: count }, () => noteSize.height);
}
