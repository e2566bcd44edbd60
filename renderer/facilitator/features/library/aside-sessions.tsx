import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '#renderer/store/app-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { AsideDialog } from './aside-dialog.tsx';

/** The way to the sessions that were deleted; nothing when there are none. */
export function AsideSessions({ now }: { now: number }) {
  const { t } = useWords();
  const aside = useApp((state) => state.aside);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {aside.length > 0 && (
        <div className="library-page library-aside">
          <Button variant="quiet" icon={Trash2} onPress={() => setIsOpen(true)}>
            {t('library:aside', { count: aside.length })}
          </Button>
        </div>
      )}
      {isOpen && <AsideDialog sessions={aside} now={now} onClose={() => setIsOpen(false)} />}
    </>
  );
}
