import type { Id } from '#shared/domain/id.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { enterStep, stayInVoting, useRoom } from '#renderer/store/room-actions.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { EndWords } from './end-words.tsx';
import { useEnding } from './use-ending.ts';

/** Asks what becomes of an open voting when the room is on its way to another step. */
export function LeaveVoting() {
  const leaving = useRoom((state) => state.leaving);
  const voting = useSession((state) => leaving && state.session.votings[leaving.votingId]);
  return leaving && voting ? <Question voting={voting} stepId={leaving.stepId} /> : null;
}

function Question({ voting, stepId }: { voting: Voting; stepId: Id }) {
  const { t } = useWords();
  const { isBusy, end } = useEnding(voting.id);
  const goOn = () => {
    stayInVoting();
    enterStep(stepId);
  };
  return (
    <Dialog title={t('voting:leaveHeading')} isOpen onClose={stayInVoting}>
      <p>{t('voting:leaveWords')}</p>
      <EndWords voting={voting} />
      <DialogFooter>
        <Button onPress={stayInVoting}>{t('voting:stay')}</Button>
        <Button onPress={goOn}>{t('voting:goOn')}</Button>
        <Button variant="primary" isBusy={isBusy} onPress={() => void end().then(stayInVoting)}>
          {t('voting:end')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
