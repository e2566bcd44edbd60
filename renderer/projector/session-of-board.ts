import { emptySession, type Session } from '#shared/domain/session.ts';
import type { Scene } from './scene.ts';

/** A session that holds nothing but the board of a scene, for what lays boards out. */
export function sessionOfBoard({ notes, clusters }: Pick<Scene<'board'>, 'notes' | 'clusters'>): Session {
  return { ...emptySession('room'), notes: byId(notes), clusters: byId(clusters) };
}

function byId<T extends { id: string }>(things: readonly T[]): Record<string, T> {
  return Object.fromEntries(things.map((thing) => [thing.id, thing]));
}
