import { useEffect } from 'react';
import type { Voting } from '#shared/domain/voting.ts';
import { useBallotDesk, watchSealed } from '#renderer/store/ballot-desk.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { BallotEntry } from './ballot-entry.tsx';
import { EndVoting } from './end-voting.tsx';

/** An open voting: how many ballots are sealed, the entry of more, and the way to end it. */
export function OpenVoting({ voting, startsFocused }: { voting: Voting; startsFocused: boolean }) {
  const { t } = useWords();
  const count = useBallotDesk((state) => state.sealed[voting.id] ?? 0);
  useEffect(() => watchSealed(voting.id), [voting.id]);
  return (
    <>
      <header className="voting-head">
        <div className="voting-head-words">
          <p className="voting-state">{t('voting:openHeading')}</p>
          <h2>{voting.question}</h2>
          <p className="voting-rule">
            {t('voting:rule', { count: voting.budget, perTarget: voting.perTarget })} {t('voting:sealedWhy')}
          </p>
        </div>
        <div className="voting-head-side">
          <p className="voting-count">
            <strong>{count}</strong> {t('voting:sealedCount', { count })}
          </p>
          <EndVoting voting={voting} />
        </div>
      </header>
      <BallotEntry key={voting.id} voting={voting} startsFocused={startsFocused} />
    </>
  );
}
