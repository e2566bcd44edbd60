import { layoutBoard } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { mergedNotes } from '#shared/domain/merged-notes.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Session } from '#shared/domain/session.ts';

/** A cluster with its notes as it is read aloud; `title` is null for the notes that stand in no cluster. */
export type Theme = { id: Id; title: string | null; notes: Note[] };

/** What was written on a board: its clusters in order, then the loose notes if there are any, each with those it stands for. */
export function themesOfBoard(session: Session, boardId: Id): Theme[] {
  const layout = layoutBoard(session, boardId);
  const merged = mergedNotes(session);
  const written = (notes: Note[]) => notes.flatMap((note) => [note, ...(merged.get(note.id) ?? [])]);
  const themes: Theme[] = layout.clusters.map(({ cluster, notes }) => ({
    id: cluster.id,
    title: cluster.title,
    notes: written(notes),
  }));
  if (layout.loose.length > 0) themes.push({ id: boardId, title: null, notes: written(layout.loose) });
  return themes;
}
