import { useState } from 'react';
import type { SessionSummary } from '#shared/contract/bridge.ts';
import { eraseSession } from '#renderer/store/app-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';

type EraseDialogProps = { session: Pick<SessionSummary, 'id' | 'title'>; onClose: () => void };

/** Asks before a session is removed for good, and names what could not be removed or reached. */
export function EraseDialog({ session: { id, title }, onClose }: EraseDialogProps) {
  const { t } = useWords();
  const [left, setLeft] = useState<readonly string[] | null>(null);
  const erase = async () => {
    const unreached = await eraseSession(id);
    if (unreached === null) return onClose();
    if (unreached.length > 0) return setLeft(unreached);
    showToast({ text: t('library:erased', { title }) });
    onClose();
  };
  if (left !== null)
    return (
      <Dialog title={t('library:erasedLeft')} isOpen onClose={onClose}>
        <p>{t('library:erasedLeftText')}</p>
        <ul className="library-left">
          {left.map((path) => (
            <li key={path}>{path}</li>
          ))}
        </ul>
        <DialogFooter>
          <Button variant="primary" onPress={onClose}>
            {t('common:close')}
          </Button>
        </DialogFooter>
      </Dialog>
    );
  return (
    <Dialog title={t('library:eraseHeading', { title })} isOpen onClose={onClose} size="small">
      <p>{t('library:eraseText')}</p>
      <DialogFooter>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button variant="danger" onPress={() => void erase()}>
          {t('library:erase')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
