import { useState } from 'react';
import type { SessionSummary } from '#shared/contract/bridge.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { restoreSession } from '#renderer/store/app-store.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Row, RowList } from '#renderer/ui/row-list.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { changedWhen } from './changed-when.ts';
import { EraseDialog } from './erase-dialog.tsx';

type AsideDialogProps = { sessions: readonly SessionSummary[]; now: number; onClose: () => void };

/** The deleted sessions: each can be brought back, or removed for good. */
export function AsideDialog({ sessions, now, onClose }: AsideDialogProps) {
  const { t, language } = useWords();
  const [erased, setErased] = useState<Pick<SessionSummary, 'id' | 'title'> | null>(null);

  async function bringBack(id: string, title: string): Promise<void> {
    if (await restoreSession(id)) announce(t('library:restored', { title }));
  }
  if (erased) return <EraseDialog session={erased} onClose={() => setErased(null)} />;
  return (
    <Dialog title={t('library:asideHeading')} isOpen onClose={onClose}>
      <p>{t(sessions.length === 0 ? 'library:asideNone' : 'library:asideText')}</p>
      <RowList>
        {sessions.map((session) => {
          const { id, changedAt } = session;
          const title = session.title || t('library:unnamed');
          return (
            <Row
              key={id}
              title={title}
              facts={`${contentOf(session, t)} · ${changedWhen(changedAt, now, t, language)}`}
              isStacked
            >
              <Button
                size="small"
                aria-label={t('library:asideBringOf', { title })}
                onPress={() => void bringBack(id, title)}
              >
                {t('library:asideBring')}
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={t('library:eraseOf', { title })}
                onPress={() => setErased({ id, title })}
              >
                {t('library:erase')}
              </Button>
            </Row>
          );
        })}
      </RowList>
      <DialogFooter>
        <Button onPress={onClose}>{t('common:close')}</Button>
      </DialogFooter>
    </Dialog>
  );
}

/** What is not known must not look like nothing. */
function contentOf({ notes, isNewer, isUnread }: SessionSummary, t: Translate): string {
  if (isNewer) return t('library:newer');
  return isUnread ? t('library:unread') : t('common:notes', { count: notes });
}
