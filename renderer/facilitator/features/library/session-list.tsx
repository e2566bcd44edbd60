import { useRef, useState } from 'react';
import type { SessionSummary } from '#shared/contract/bridge.ts';
import { deleteSession, duplicateSession, onceNotAside, restoreSession } from '#renderer/store/app-store.ts';
import { announce } from '#renderer/ui/announce.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { copyTitle } from './copy-title.ts';
import { NewerRow } from './newer-row.tsx';
import { VersionsDialog } from './versions-dialog.tsx';
import { SessionRow } from './session-row.tsx';

type SessionListProps = {
  sessions: readonly SessionSummary[];
  now: number;
  onOpen: (sessionId: string) => void;
  onErase: (session: SessionSummary) => void;
};

export function SessionList({ sessions, now, onOpen, onErase }: SessionListProps) {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [past, setPast] = useState<SessionSummary | null>(null);

  async function copy({ id, title }: SessionSummary): Promise<void> {
    const copied = copyTitle(title, t);
    if (await duplicateSession(id, copied)) showToast({ text: t('library:copied', { title: copied }) });
  }
  async function remove({ id, title }: SessionSummary, index: number): Promise<void> {
    const main = list.current?.closest('main');
    if (!(await deleteSession(id))) return;
    const undo = {
      label: t('common:undo'),
      onPress: () => void bringBack(id, title),
      until: (end: () => void) => onceNotAside(id, end),
    };
    showToast({ text: t('library:deleted', { title }), action: undo });
    if (main) focusRow(main, index);
  }
  async function bringBack(id: string, title: string): Promise<void> {
    if (await restoreSession(id)) announce(t('library:restored', { title }));
  }

  return (
    <>
      <ul className="library-list" ref={list}>
        {sessions.map((session, index) =>
          session.isNewer ? (
            <NewerRow key={session.id} session={session} now={now} />
          ) : (
            <SessionRow
              key={session.id}
              session={session}
              now={now}
              onOpen={() => onOpen(session.id)}
              onCopy={() => void copy(session)}
              onVersions={() => setPast(session)}
              onDelete={() => void remove(session, index)}
              onErase={() => onErase(session)}
            />
          ),
        )}
      </ul>
      {past && <VersionsDialog session={past} onClose={() => setPast(null)} onOpen={onOpen} />}
    </>
  );
}

/** Puts the focus that went with a deleted row on the row that took its place. */
function focusRow(main: HTMLElement, index: number): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const rows = [...main.querySelectorAll<HTMLElement>('.library-open')];
    (rows[index] ?? rows.at(-1) ?? main).focus();
  });
}
