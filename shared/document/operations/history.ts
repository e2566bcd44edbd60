import type * as Y from 'yjs';
import { clusterOf } from '#shared/domain/board-layout.ts';
import type { Cluster } from '#shared/domain/cluster.ts';
import type { HistoryEntry, Mark } from '#shared/domain/history.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Session } from '#shared/domain/session.ts';
import { collectionOf, patch, put, remove } from '../layout.ts';

/** What an operation may have changed. */
type Touched = { notes?: readonly Id[]; clusters?: readonly Id[] };
type Told = Pick<HistoryEntry, 'kind' | 'boardId' | 'clusterId' | 'of' | 'unnamed'>;

/**
 * Remembers what is otherwise in the document than in the session before: to be called when an operation on the
 * grouping has done its work, in its transaction. Without a mark, and where nothing differs, nothing is remembered.
 */
export function remember(
  doc: Y.Doc,
  before: Session,
  mark: Mark | undefined,
  told: Told,
  { notes = [], clusters = [] }: Touched,
): void {
  if (!mark) return;
  const differs = {
    moved: notes.flatMap((id) => changeOf(id, homeBefore(before, id), noteField(doc, id, 'clusterId'))),
    merged: notes.flatMap((id) =>
      changeOf(id, before.notes[id]?.mergedInto ?? null, noteField(doc, id, 'mergedInto')),
    ),
    made: clusters.filter((id) => !before.clusters[id] && collectionOf(doc, 'clusters').has(id)),
    gone: clusters.flatMap((id) =>
      collectionOf(doc, 'clusters').has(id) ? [] : (before.clusters[id] ?? []),
    ),
    retitled: clusters.flatMap((id) => retitled(doc, before, id)),
  };
  if (Object.values(differs).every((list) => list.length === 0)) return;
  const named = [told.clusterId, ...differs.moved.flatMap(({ from, to }) => [from, to]), ...clusters];
  put(doc, 'history', { ...mark, ...told, ...differs, titles: titlesOf(doc, before, named) });
}

function changeOf(id: Id, from: Id | null, to: Id | null): HistoryEntry['moved'] {
  return from === to ? [] : [{ id, from, to }];
}

function homeBefore(session: Session, id: Id): Id | null {
  const note = session.notes[id];
  return note ? (clusterOf(session, note)?.id ?? null) : null;
}

function noteField(doc: Y.Doc, id: Id, field: 'clusterId' | 'mergedInto'): Id | null {
  const value = collectionOf(doc, 'notes').get(id)?.get(field);
  return typeof value === 'string' ? value : null;
}

function titleNow(doc: Y.Doc, id: Id): string | null {
  const title = collectionOf(doc, 'clusters').get(id)?.get('title');
  return typeof title === 'string' ? title : null;
}

function retitled(doc: Y.Doc, before: Session, id: Id): HistoryEntry['retitled'] {
  const [from, to] = [before.clusters[id]?.title, titleNow(doc, id)];
  return from === undefined || to === null || from === to ? [] : [{ id, from, to }];
}

function titlesOf(doc: Y.Doc, before: Session, ids: readonly (Id | null)[]): HistoryEntry['titles'] {
  const known = [...new Set(ids)].flatMap((id) => {
    const title = id === null ? null : (titleNow(doc, id) ?? before.clusters[id]?.title ?? null);
    return id === null || title === null ? [] : [[id, title] as const];
  });
  return Object.fromEntries(known);
}

/** A name is written letter by letter: changes of one name that follow each other within this are one. In milliseconds. */
const oneNaming = 2 * 60_000;

/**
 * Remembers a new name. That of a cluster which was made without one belongs to its making, and what is written letter
 * by letter is one entry: the latest entry tells the new name, where it is about the same cluster and nothing came between.
 */
export function rememberTitle(doc: Y.Doc, before: Session, mark: Mark | undefined, cluster: Cluster): void {
  const told = { kind: 'renamed', boardId: cluster.boardId, clusterId: cluster.id } as const;
  const latest = latestAbout(before, cluster.id);
  const passed = mark && latest ? mark.at - latest.at : -1;
  const isOneNaming = mark && latest?.by === mark.by && passed >= 0 && passed < oneNaming;
  if (!isOneNaming) return remember(doc, before, mark, told, { clusters: [cluster.id] });
  const to = titleNow(doc, cluster.id) ?? cluster.title;
  const titles = { ...latest.titles, [cluster.id]: to };
  const [renamed] = latest.retitled;
  if (latest.unnamed === true) patch(doc, 'history', latest.id, { titles });
  else if (latest.kind === 'renamed' && renamed?.from === to) remove(doc, 'history', latest.id);
  else if (latest.kind === 'renamed' && renamed)
    patch(doc, 'history', latest.id, { titles, retitled: [{ ...renamed, to }] });
  else remember(doc, before, mark, told, { clusters: [cluster.id] });
}

/** The latest entry of the board that is about a cluster. Entries of another laptop may have any time. */
function latestAbout({ history }: Session, clusterId: Id): HistoryEntry | undefined {
  let latest: HistoryEntry | undefined;
  for (const entry of Object.values(history))
    if (entry.clusterId === clusterId && (!latest || entry.at >= latest.at)) latest = entry;
  return latest;
}
