import type { BoardLayout, NotePlace } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Cluster } from '#shared/domain/cluster.ts';

/** `home` is the title of its cluster; '' when that has no name, null when the note stands in none. */
export type NoteRow = { id: Id; kind: 'note'; note: Note; merged: number; home: string | null };
export type ClusterRow = {
  id: Id;
  kind: 'cluster';
  /** Null for the notes that stand in none. */
  cluster: Cluster | null;
  count: number;
  notes: NoteRow[];
};

/** The row above the notes that stand in no cluster; no id of a thing is like this. */
export const looseRow = 'loose notes';

const rowOfPlace = new WeakMap<NotePlace, NoteRow>();

/** The same row as long as its note stands as it did (see keptLayout): a list draws anew only the rows that are new. */
function noteRow(place: NotePlace, home: string | null): NoteRow {
  const known = rowOfPlace.get(place);
  if (known && known.home === home) return known;
  const { note, merged } = place;
  const row: NoteRow = { id: note.id, kind: 'note', note, merged, home };
  rowOfPlace.set(place, row);
  return row;
}

/** Cluster by cluster, then the loose notes; only those `shown`, when something is searched for or filtered. */
export function outlineRows(layout: BoardLayout, shown: ReadonlySet<Id> | null): ClusterRow[] {
  const rowsOf = (notes: readonly Note[], home: string | null) =>
    notes
      .filter((note) => shown === null || shown.has(note.id))
      .flatMap((note) => {
        const place = layout.notes.get(note.id);
        return place ? [noteRow(place, home)] : [];
      });
  const clusters = layout.clusters.map(({ cluster, count, notes }): ClusterRow => {
    const rows = rowsOf(notes, cluster.title);
    return { id: cluster.id, kind: 'cluster', cluster, count, notes: rows };
  });
  const loose = rowsOf(layout.loose, null);
  const rows: ClusterRow[] = [
    ...clusters,
    ...(loose.length > 0
      ? [{ id: looseRow, kind: 'cluster' as const, cluster: null, count: layout.loose.length, notes: loose }]
      : []),
  ];
  return shown === null ? rows : rows.filter((row) => row.notes.length > 0);
}
