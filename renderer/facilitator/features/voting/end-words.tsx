import type { Voting } from '#shared/domain/voting.ts';
import { useBallotDesk, waitingIn } from '#renderer/store/ballot-desk.ts';
import { useWords } from '#renderer/ui/words.tsx';

/** What ending a voting means now: how many ballots count, which do not, and that it is for good. */
export function EndWords({ voting }: { voting: Voting }) {
  const { t } = useWords();
  const ballots = useBallotDesk((state) => state.sealed[voting.id] ?? 0);
  const hasDraft = useBallotDesk((state) => Object.keys(state.drafts[voting.id] ?? {}).length > 0);
  const isWaiting = useBallotDesk((state) => waitingIn(state, voting.id).length > 0);
  return (
    <>
      <p>{ballots === 0 ? t('voting:endNone') : t('voting:endCount', { count: ballots })}</p>
      {(hasDraft || isWaiting) && (
        <p className="voting-end-draft">{isWaiting ? t('voting:endWaiting') : t('voting:endDraft')}</p>
      )}
      <p>{t('voting:endForGood')}</p>
    </>
  );
}
