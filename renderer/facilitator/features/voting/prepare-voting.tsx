import { Vote } from 'lucide-react';
import { useMemo } from 'react';
import type { Id } from '#shared/domain/id.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { boardTargets } from './board-targets.ts';
import { VotingFormView } from './voting-form-view.tsx';

type Props = {
  stepId: Id;
  boardId: Id | null;
  /** The voting that has been saved for later. */
  prepared: Voting | null;
  onOpened: (votingId: Id) => void;
  /** Given when there is a result to go back to. */
  onBack: (() => void) | undefined;
};

/** Before a voting: choose what it is about and open it, or learn what is missing. */
export function PrepareVoting({ stepId, boardId, prepared, onOpened, onBack }: Props) {
  const { t } = useWords();
  const session = useSession((state) => state.session);
  const targets = useMemo(() => boardTargets(session, boardId), [session, boardId]);
  const back = onBack && (
    <Button variant="quiet" onPress={onBack}>
      {t('voting:backToResults')}
    </Button>
  );
  if (boardId === null || targets.notes.length + targets.clusters.length === 0)
    return (
      <EmptyState icon={Vote} title={t('voting:noTargetsHeading')} actions={back}>
        {t('voting:noTargets')}
      </EmptyState>
    );
  return (
    <>
      <header className="voting-head">
        <h2>{t('voting:prepareHeading')}</h2>
        {back}
      </header>
      <VotingFormView {...{ stepId, boardId, prepared, targets, onOpened }} />
    </>
  );
}
