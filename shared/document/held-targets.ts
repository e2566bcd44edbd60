import type * as Y from 'yjs';
import type { Id } from '#shared/domain/id.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { collectionOf } from './layout.ts';

/** What an open voting is about: it stays until the voting has ended, since people are giving it dots. */
export function heldTargets(doc: Y.Doc): ReadonlySet<Id> {
  const open = [...collectionOf(doc, 'votings').values()].filter((fields) => fields.get('state') === 'open');
  return new Set(open.flatMap((fields) => (fields.get('targets') as Voting['targets']).map(({ id }) => id)));
}
