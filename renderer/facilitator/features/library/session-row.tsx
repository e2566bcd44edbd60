import { Copy, Ellipsis, Eraser, FolderOpen, History, Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { SessionSummary } from '#shared/contract/bridge.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { changedWhen } from './changed-when.ts';

type SessionRowProps = {
  session: SessionSummary;
  now: number;
  onOpen: () => void;
  onCopy: () => void;
  onVersions: () => void;
  onDelete: () => void;
  onErase: () => void;
};

/** One session. The whole row opens it; its button's name is the title and the rest describes it. */
export function SessionRow(props: SessionRowProps) {
  const { session, now, onOpen, onCopy, onVersions, onDelete, onErase } = props;
  const { t, language } = useWords();
  const facts = useId();
  const { question, notes, clusters, isUnread } = session;
  const title = session.title || t('library:unnamed');
  const where = [session.place, formatDate(session.date, language)].filter(Boolean).join(' · ');
  const counts = `${t('common:notes', { count: notes })} · ${t('common:clusters', { count: clusters })}`;
  return (
    <li className="library-row">
      <h2 className="library-row-title">
        <button type="button" className="library-open" aria-describedby={facts} onClick={onOpen}>
          {title}
        </button>
      </h2>
      <div className="library-row-facts" id={facts}>
        <div className="library-row-words">
          {question !== title && <p className="library-row-question">{question}</p>}
          <p className="library-row-where">{where}</p>
        </div>
        <div className="library-row-state">
          <p>{isUnread ? t('library:unread') : notes === 0 ? t('library:noNotes') : counts}</p>
          <p>{changedWhen(session.changedAt, now, t, language)}</p>
        </div>
      </div>
      <div className="library-row-menu">
        <MenuButton
          icon={Ellipsis}
          label={t('library:menu', { title })}
          hideLabel
          variant="quiet"
          items={[
            { id: 'open', label: t('library:open'), icon: FolderOpen, onAction: onOpen },
            // An empty copy would pass for the whole session.
            ...(isUnread
              ? []
              : [{ id: 'copy', label: t('library:duplicate'), icon: Copy, onAction: onCopy }]),
            { id: 'versions', label: t('library:versions'), icon: History, onAction: onVersions },
            { id: 'delete', label: t('library:delete'), icon: Trash2, onAction: onDelete },
            { id: 'erase', label: t('library:erase'), icon: Eraser, onAction: onErase },
          ]}
        />
      </div>
    </li>
  );
}
