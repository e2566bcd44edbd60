import { useState } from 'react';
import type { Voting } from '#shared/domain/voting.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { EndWords } from './end-words.tsx';
import { useEnding } from './use-ending.ts';

/** Ends the voting after a question, since it cannot be undone. */
export function EndVoting({ voting }: { voting: Voting }) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const { isBusy, end } = useEnding(voting.id);
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t('voting:end')}</Button>
      <Dialog title={t('voting:endHeading')} isOpen={isAsking} onClose={() => setAsking(false)} size="small">
        <EndWords voting={voting} />
        <DialogFooter>
          <Button onPress={() => setAsking(false)}>{t('voting:keepOpen')}</Button>
          <Button variant="primary" isBusy={isBusy} onPress={() => void end().then(() => setAsking(false))}>
            {t('voting:end')}
          </Button>
        </DialogFooter>
      </Dialog>
    </>
  );
}
