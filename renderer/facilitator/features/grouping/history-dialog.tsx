import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { historyOf, originsOf, type HistoryEntry } from '#shared/domain/history.ts';
import type { Id } from '#shared/domain/id.ts';
import { keptLayout } from '#shared/domain/kept-layout.ts';
import { canTakeBack } from '#shared/document/operations/take-back.ts';
import type { Language } from '#shared/domain/language.ts';
import { formatDay, formatMoment, formatTimeOfDay } from '#shared/i18n/format.ts';
import { takeBackEntry } from '#renderer/store/cluster-actions.ts';
import { attempt, useSession } from '#renderer/store/session-store.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { historyText } from './history-text.ts';
import './history-dialog.css';

/** Entries shown at first: a long meeting has hundreds, and the latest are the ones looked for. */
const shownAtFirst = 60;
const quotedNotes = 3;

type HistoryDialogProps = { boardId: Id; clusterId: Id | null; onClose: () => void };

/** What was done to the grouping of a board or of one cluster, the latest first; each can be taken back. */
export function HistoryDialog({ boardId, clusterId, onClose }: HistoryDialogProps) {
  const { t } = useWords();
  const [only, setOnly] = useState(clusterId);
  const [shown, setShown] = useState(shownAtFirst);
  const history = useSession((state) => state.session.history);
  const title = useSession((state) => (only === null ? null : (state.session.clusters[only]?.title ?? '')));
  const entries = historyOf(history, boardId, only);
  const heading =
    title === null
      ? t('grouping:historyTitle')
      : t('grouping:historyOf', { cluster: title || t('board:unnamed') });
  return (
    <Dialog title={heading} isOpen onClose={onClose}>
      {only !== null && <Origins boardId={boardId} clusterId={only} />}
      {entries.length === 0 && <p className="history-none">{t('grouping:historyNone')}</p>}
      <ol className="history">
        {entries.slice(0, shown).map((entry) => (
          <HistoryRow key={entry.id} entry={entry} />
        ))}
      </ol>
      <DialogFooter>
        {entries.length > shown && (
          <Button onPress={() => setShown(entries.length)}>{t('grouping:historyMore')}</Button>
        )}
        {only !== null && <Button onPress={() => setOnly(null)}>{t('grouping:historyAll')}</Button>}
        <Button variant="primary" onPress={onClose}>
          {t('common:close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function HistoryRow({ entry }: { entry: HistoryEntry }) {
  const { t, language } = useWords();
  const session = useSession((state) => state.session);
  const text = historyText(entry, session.history, t);
  const who = [entry.by, entry.suggested ? t('grouping:bySuggestion') : ''].filter((part) => part !== '');
  // While the notes are hidden nothing may tell what they say.
  const isVeiled = session.boards[entry.boardId]?.privateWriting ?? false;
  const quoted = isVeiled
    ? []
    : [...entry.moved, ...entry.merged].flatMap(({ id }) => session.notes[id]?.text ?? []);
  const takeBack = () => {
    const { became } = attempt(() => takeBackEntry(entry.id));
    if (became === 'changed') announce(t('grouping:tookBack'));
    if (became === 'nothing') showToast({ text: t('commands:stuck') });
  };
  return (
    <li className="history-row">
      <time dateTime={new Date(entry.at).toISOString()}>{momentOf(entry.at, language)}</time>
      <div>
        <p>{text}</p>
        {quoted.length > 0 && <p className="history-notes">{shortList(quoted)}</p>}
        {who.length > 0 && <p className="history-who">{who.join(' · ')}</p>}
      </div>
      {canTakeBack(session, entry) && (
        <Button
          size="small"
          icon={Undo2}
          onPress={takeBack}
          aria-label={t('grouping:takeBackThis', { text })}
        >
          {t('grouping:takeBack')}
        </Button>
      )}
    </li>
  );
}

/** The time alone says enough of today. */
function momentOf(at: number, language: Language): string {
  const isToday = formatDay(at, language) === formatDay(Date.now(), language);
  return isToday ? formatTimeOfDay(at, language) : formatMoment(at, language);
}

function shortList(texts: readonly string[]): string {
  const more = texts.length - quotedNotes;
  const first = texts.slice(0, quotedNotes).join(' · ');
  return more > 0 ? `${first} · +${more}` : first;
}

/** Where the notes of a cluster came from the last time they came. */
function Origins({ boardId, clusterId }: { boardId: Id; clusterId: Id }) {
  const { t } = useWords();
  const session = useSession((state) => state.session);
  const place = keptLayout(session, boardId).clusters.find(({ cluster }) => cluster.id === clusterId);
  const ids = place?.notes.map((note) => note.id) ?? [];
  if (ids.length === 0) return null;
  const parts = originsOf(session.history, clusterId, ids).map(({ title, suggested, count }) => {
    const cluster = t('grouping:quoted', { title: title || t('board:unnamed') });
    const from =
      title === null ? t('grouping:originLoose', { count }) : t('grouping:originCluster', { count, cluster });
    return suggested ? `${from} (${t('grouping:bySuggestion')})` : from;
  });
  return (
    <p className="history-origins">
      <strong>{t('grouping:origins')}:</strong> {parts.join(', ')}
    </p>
  );
}
