import { layoutBoard, type BoardLayout } from '#shared/domain/board-layout.ts';
import type { Cluster } from '#shared/domain/cluster.ts';
import type { Note } from '#shared/domain/note.ts';
import { emptySession } from '#shared/domain/session.ts';

export function note(id: string, values: Partial<Note> = {}): Note {
  return {
    id,
    boardId: 'b',
    text: id,
    source: 'typed',
    colour: 'yellow',
    x: 0,
    y: 0,
    clusterId: null,
    order: id,
    createdAt: 0,
    ...values,
  };
}

export function cluster(id: string, values: Partial<Cluster> = {}): Cluster {
  return { id, boardId: 'b', title: id, x: 0, y: 0, columns: 2, order: id, ...values };
}

export function layoutOf(notes: Note[], clusters: Cluster[] = []): BoardLayout {
  const byId = <T extends { id: string }>(things: T[]): Record<string, T> =>
    Object.fromEntries(things.map((thing) => [thing.id, thing]));
  return layoutBoard({ ...emptySession('s'), notes: byId(notes), clusters: byId(clusters) }, 'b');
}
