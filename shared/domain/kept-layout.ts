import { changeBehind, rememberChange } from '#shared/lib/record-change.ts';
import { layoutBoard, type BoardLayout } from './board-layout.ts';
import type { Id } from './id.ts';
import { mergedNotes } from './merged-notes.ts';
import type { Note } from './note.ts';
import type { Session } from './session.ts';

type Kept = Pick<Session, 'boards' | 'clusters'> & { layout: BoardLayout };

const kept = new WeakMap<Session['notes'], Map<Id, Kept>>();

/** What may change in a note without its coming among others than before. */
const ownFields = new Set(['text', 'original', 'colour', 'x', 'y']);

/**
 * The same as layoutBoard, made once for all who ask. After a letter typed or a note moved only what that can
 * have moved is laid out anew: with thousands of notes a whole layout takes longer than a frame.
 */
export function keptLayout(session: Session, boardId: Id): BoardLayout {
  const found = keptFor(session, session.notes, boardId);
  if (found) return found;
  const layout = updatedLayout(session, boardId) ?? layoutBoard(session, boardId);
  const byBoard = kept.get(session.notes) ?? new Map<Id, Kept>();
  const { boards, clusters } = session;
  kept.set(session.notes, byBoard.set(boardId, { boards, clusters, layout }));
  return layout;
}

function keptFor(session: Session, notes: Session['notes'], boardId: Id): BoardLayout | null {
  const found = kept.get(notes)?.get(boardId);
  const isSame = found?.boards === session.boards && found.clusters === session.clusters;
  return isSame ? found.layout : null;
}

/** Null when it is not known what has changed since the last layout, or when notes have come, gone or changed places. */
function updatedLayout(session: Session, boardId: Id): BoardLayout | null {
  const change = changeBehind(session.notes);
  const before = change && keptFor(session, change.before, boardId);
  if (!before) return null;
  const ids = [...change.keys];
  if (!ids.every((id) => standAlike(change.before[id], session.notes[id]))) return null;
  const onBoard = ids.filter((id) => before.notes.has(id));
  return onBoard.length === 0
    ? before
    : mergedLayout(before, layoutAround(before, session, boardId, onBoard));
}

function standAlike(a: Note | undefined, b: Note | undefined): boolean {
  if (!a || !b) return false;
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Note>;
  return [...fields].every((field) => ownFields.has(field) || a[field] === b[field]);
}

/** The layout of these notes alone, with all that stand in the same clusters. */
function layoutAround(before: BoardLayout, session: Session, boardId: Id, ids: Id[]): BoardLayout {
  const notes: Session['notes'] = {};
  const add = (id: Id) => {
    const note = session.notes[id];
    if (note) notes[id] = note;
  };
  for (const id of ids) add(id);
  const touched = new Set(Object.values(notes).map((note) => note.clusterId));
  const around = before.clusters.filter(({ cluster }) => touched.has(cluster.id));
  for (const note of around.flatMap((place) => place.notes)) add(note.id);
  const clusters = Object.fromEntries(around.map(({ cluster }) => [cluster.id, cluster]));
  return layoutBoard({ ...session, notes, clusters }, boardId, mergedNotes(session));
}

function mergedLayout(before: BoardLayout, part: BoardLayout): BoardLayout {
  const newClusters = new Map(part.clusters.map((place) => [place.cluster.id, place]));
  const newLoose = new Map(part.loose.map((note) => [note.id, note]));
  const notes = new Map(before.notes);
  for (const [id, place] of part.notes) notes.set(id, place);
  rememberChange(before.notes, notes, part.notes.keys());
  return {
    ...before,
    clusters: before.clusters.map((place) => newClusters.get(place.cluster.id) ?? place),
    loose: before.loose.map((note) => newLoose.get(note.id) ?? note),
    notes,
  };
}
