import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '#renderer/store/app-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ifFocusIsLost } from '#renderer/ui/focus-lost.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { AsideDialog } from './aside-dialog.tsx';

/** The way to the sessions that were deleted; nothing when there are none. */
export function AsideSessions({ now }: { now: number }) {
  const { t } = useWords();
  const aside = useApp((state) => state.aside);
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
    // With the last deleted session, the button that would get the keyboard back goes too.
    ifFocusIsLost(() => document.querySelector('main')?.focus());
  };
  return (
    <>
      {aside.length > 0 && (
        <div className="library-page library-aside">
          <Button variant="quiet" icon={Trash2} onPress={() => setIsOpen(true)}>
            {t('library:aside', { count: aside.length })}
          </Button>
        </div>
      )}
      {isOpen && <AsideDialog sessions={aside} now={now} onClose={close} />}
    </>
  );
}
