import type { Box } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Point } from './camera.ts';

/** What is drawn around notes: a box, or a path by hand whose end joins its beginning. */
export type Lasso = { kind: 'box'; box: Box } | { kind: 'loop'; points: Point[] };

/** What the people at this screen do with the board just now; none of it is in the document. */
export type Marks = {
  /** Notes and clusters. */
  selected: ReadonlySet<Id>;
  /** The note or cluster that the keyboard is on. */
  focused: Id | null;
  /** The note or cluster under the text editor: painted without its words. */
  edited: Id | null;
  /** The cluster or note that would receive what is dragged. */
  dropTarget: Id | null;
  /** Notes and whole clusters being dragged, painted on top, moved by this many board units. */
  drag: { ids: ReadonlySet<Id>; dx: number; dy: number } | null;
  lasso: Lasso | null;
  /** The notes that a search has found: all others are dimmed. */
  matches: ReadonlySet<Id> | null;
  /** What is searched for: highlighted where the notes say it; '' when nothing is. */
  search: string;
  /** Writing is private: no note shows its words. */
  veiled: boolean;
  /** The note or cluster that the projector shows alone. */
  spotlight: Id | null;
};

export const noMarks: Marks = {
  selected: new Set(),
  focused: null,
  edited: null,
  dropTarget: null,
  drag: null,
  lasso: null,
  matches: null,
  search: '',
  veiled: false,
  spotlight: null,
};

/**
 * The notes and clusters that look different in their places; null when that may be all of them.
 * How far things are dragged and where the lasso is do not count: both are painted above the rest.
 */
export function changedIds(before: Marks, after: Marks): Set<Id> | null {
  for (const key of ['matches', 'search', 'veiled'] as const) if (before[key] !== after[key]) return null;
  const changed = new Set<Id>();
  for (const key of ['focused', 'edited', 'dropTarget', 'spotlight'] as const) {
    if (before[key] === after[key]) continue;
    for (const id of [before[key], after[key]]) if (id !== null) changed.add(id);
  }
  addDifference(before.selected, after.selected, changed);
  addDifference(before.drag?.ids ?? nobody, after.drag?.ids ?? nobody, changed);
  return changed;
}

const nobody: ReadonlySet<Id> = new Set();

function addDifference(a: ReadonlySet<Id>, b: ReadonlySet<Id>, into: Set<Id>): void {
  if (a === b) return;
  for (const id of a) if (!b.has(id)) into.add(id);
  for (const id of b) if (!a.has(id)) into.add(id);
}

/** Whether a note is in hand: by itself, or with its cluster. */
export function isDragged(marks: Marks, note: { id: Id; clusterId: Id | null }): boolean {
  const ids = marks.drag?.ids;
  return ids !== undefined && (ids.has(note.id) || (note.clusterId !== null && ids.has(note.clusterId)));
}

/** Whether something about the note or cluster is marked by a ring around it. */
export function isChosen(marks: Marks, id: Id): boolean {
  return marks.selected.has(id) || marks.focused === id || marks.dropTarget === id || marks.spotlight === id;
}
