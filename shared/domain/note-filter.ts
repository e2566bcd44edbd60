import type { BoardLayout } from './board-layout.ts';
import type { Id } from './id.ts';
import type { Note, NoteColour, NoteSource } from './note.ts';

/** Each list names what passes; an empty list lets all pass. Null is the notes without a cluster, or without a table. */
export type NoteFilter = {
  colours: readonly NoteColour[];
  sources: readonly NoteSource[];
  clusters: readonly (Id | null)[];
  tables: readonly (string | null)[];
};

export const noFilter: NoteFilter = { colours: [], sources: [], clusters: [], tables: [] };

export function isFiltering(filter: NoteFilter): boolean {
  return Object.values(filter).some((list) => list.length > 0);
}

/** The ids of the notes on a board that pass a filter and hold what is searched for, whatever the case. */
export function passingNotes(layout: BoardLayout, filter: NoteFilter, search: string): Set<Id> {
  const sought = search.trim().toLocaleLowerCase();
  const homes = new Map(
    layout.clusters.flatMap(({ cluster, notes }) => notes.map((note) => [note.id, cluster.id] as const)),
  );
  const passes = (note: Note) =>
    admits(filter.colours, note.colour) &&
    admits(filter.sources, note.source) &&
    admits(filter.clusters, homes.get(note.id) ?? null) &&
    admits(filter.tables, note.table ?? null) &&
    note.text.toLocaleLowerCase().includes(sought);
  return new Set([...layout.notes.values()].flatMap(({ note }) => (passes(note) ? [note.id] : [])));
}

function admits<T>(list: readonly T[], value: T): boolean {
  return list.length === 0 || list.includes(value);
}

/** The tables that notes of a board come from, in the order of their names; null when some come from none. */
export function tablesOf(layout: BoardLayout): (string | null)[] {
  const tables = new Set([...layout.notes.values()].map(({ note }) => note.table ?? null));
  const named = [...tables].filter((table) => table !== null);
  const sorted = named.toSorted((a, b) => a.localeCompare(b, 'sv', { numeric: true }));
  return tables.has(null) ? [...sorted, null] : sorted;
}
