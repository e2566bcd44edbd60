import type { Id } from './id.ts';
import type { Note } from './note.ts';
import type { Session } from './session.ts';

/**
 * The note that stands on the board for a note: itself, or the one it has been merged into, and so on. Two laptops
 * may have merged the same notes the other way round: then, and in every ring, the smallest id stands.
 * A note merged into one that is gone, or is on another board, stands by itself again.
 */
export function standingNote(session: Pick<Session, 'notes'>, note: Note): Note {
  const passed = [note];
  for (let at = note; ;) {
    const next = at.mergedInto === undefined ? undefined : session.notes[at.mergedInto];
    if (next?.boardId !== at.boardId) return at;
    const ring = passed.indexOf(next);
    if (ring !== -1) return smallestId(passed.slice(ring));
    passed.push(next);
    at = next;
  }
}

function smallestId(ring: Note[]): Note {
  return ring.reduce((least, note) => (note.id < least.id ? note : least));
}

/** The id of what stands for a note on the board; other ids, of clusters or of things that are gone, are their own. */
export function standingId(session: Pick<Session, 'notes'>, id: Id): Id {
  const note = session.notes[id];
  return note ? standingNote(session, note).id : id;
}

/** The notes merged into each standing note of the session, first written first. */
export function mergedNotes(session: Pick<Session, 'notes'>): Map<Id, Note[]> {
  const merged = new Map<Id, Note[]>();
  for (const note of Object.values(session.notes)) {
    if (note.mergedInto === undefined) continue;
    const { id } = standingNote(session, note);
    if (id !== note.id && !merged.get(id)?.push(note)) merged.set(id, [note]);
  }
  for (const notes of merged.values())
    notes.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  return merged;
}

/** Notes together with all that have been merged into them. */
export function withMerged(session: Pick<Session, 'notes'>, ids: Iterable<Id>): Id[] {
  const merged = mergedNotes(session);
  return [...ids].flatMap((id) => [id, ...(merged.get(id) ?? []).map((note) => note.id)]);
}
