import type { HistoryEntry } from '#shared/domain/history.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** What an entry of the history did, as a sentence, with the names that the clusters had then. */
export function historyText(
  entry: HistoryEntry,
  history: Readonly<Record<Id, HistoryEntry>>,
  t: Translate,
): string {
  const quoted = (title: string | undefined) =>
    t('grouping:quoted', { title: title?.trim() ? title : t('board:unnamed') });
  const named = (id: Id | null | undefined) => quoted(entry.titles[id ?? '']);
  const cluster = named(entry.clusterId);
  const count = entry.moved.length;
  const merged = entry.merged.length;
  switch (entry.kind) {
    case 'made':
    case 'moved':
    case 'takenOut':
      return t(`grouping:did.${entry.kind}`, { count, cluster });
    case 'dissolved':
      return t('grouping:did.dissolved', { count, cluster: quoted(entry.gone[0]?.title) });
    case 'split':
      return t('grouping:did.split', { count, cluster, from: named(entry.moved[0]?.from) });
    case 'clustersMerged':
      return t('grouping:did.clustersMerged', {
        count,
        cluster,
        gone: entry.gone.map(({ title }) => quoted(title)).join(', '),
      });
    case 'renamed':
      return t('grouping:did.renamed', {
        from: quoted(entry.retitled[0]?.from),
        to: quoted(entry.retitled[0]?.to),
      });
    case 'notesMerged':
    case 'notesFreed':
      return t(`grouping:did.${entry.kind}`, { count: merged });
    case 'takenBack':
      return takenBackText(entry, history, t);
  }
}

/** What was taken back is told by its own sentence, as long as it is there to tell. */
function takenBackText(
  { of }: HistoryEntry,
  history: Readonly<Record<Id, HistoryEntry>>,
  t: Translate,
): string {
  const taken = of === undefined ? undefined : history[of];
  if (!taken) return t('grouping:did.takenBackPlain');
  return t('grouping:did.takenBack', { text: historyText(taken, history, t) });
}
