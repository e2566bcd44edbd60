import { useMemo } from 'react';
import { openVotings } from '#shared/domain/voting.ts';
import { enterStep } from '#renderer/store/room-actions.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { useWords } from '#renderer/ui/words.tsx';

/** The votings that have no result yet since they are open, each with the way back to it. */
export function OpenVotings({ onGo }: { onGo: () => void }) {
  const { t } = useWords();
  const votings = useSession((state) => state.session.votings);
  const open = useMemo(() => openVotings(votings), [votings]);
  return open.map((voting) => {
    const go = () => {
      enterStep(voting.stepId);
      onGo();
    };
    return (
      <Banner key={voting.id} action={{ label: t('results:toVoting'), onPress: go }}>
        {t('results:stillOpen', { question: voting.question })}
      </Banner>
    );
  });
}
