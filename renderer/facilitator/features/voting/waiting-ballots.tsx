import type { Id } from '#shared/domain/id.ts';
import { dropWaiting, sendAgain, useBallotDesk, waitingIn } from '#renderer/store/ballot-desk.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/words.tsx';

/** Shown when the host could not seal: the ballots are still here, and can be sent again. `onAnswered` takes the focus. */
export function WaitingBallots({ votingId, onAnswered }: { votingId: Id; onAnswered: () => void }) {
  const { t } = useWords();
  const isStuck = useBallotDesk((state) => state.stuck.includes(votingId));
  const count = useBallotDesk((state) => waitingIn(state, votingId).length);
  const isKept = useBallotDesk((state) => waitingIn(state, votingId).every((each) => each.isKept));
  const tryAgain = () => {
    void sendAgain(votingId);
    onAnswered();
  };
  const drop = () => {
    dropWaiting(votingId);
    onAnswered();
  };
  if (!isStuck || count === 0) return null;
  return (
    <Banner tone="danger" action={{ label: t('voting:sendAgain'), onPress: tryAgain }}>
      <span className="voting-waiting">
        {t(isKept ? 'voting:waitingKept' : 'voting:waiting', { count })}
        <Button size="small" variant="quiet" onPress={drop}>
          {t('voting:drop', { count })}
        </Button>
      </span>
    </Banner>
  );
}
