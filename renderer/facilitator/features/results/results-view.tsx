import { useMemo } from 'react';
import type { Id } from '#shared/domain/id.ts';
import { bindingWords } from '#shared/i18n/binding-words.ts';
import { tallyDots } from '#shared/voting/tally.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { RankedTable } from './ranked-table.tsx';
import { Turnout } from './turnout.tsx';
import './results.css';

/** The result of one revealed voting: ranked lines, who voted how, how it was ranked and what it binds. */
export function ResultsView({ votingId }: { votingId: Id }) {
  const { t, language } = useWords();
  const voting = useSession((state) => state.session.votings[votingId]);
  const ballots = useSession((state) => state.session.ballots);
  const charter = useSession((state) => state.session.charter);
  const tally = useMemo(() => voting && tallyDots(voting, Object.values(ballots)), [voting, ballots]);
  if (!voting || !tally) return null;
  const binding = bindingWords(charter, language);
  return (
    <div className="results-view">
      <p className="results-binding">
        {binding.lead} <strong>{binding.weight}</strong> {binding.to}.
      </p>
      <Turnout tally={tally} />
      <RankedTable title={voting.question} tally={tally} />
      <p className="results-rule">
        {t('results:rule', { count: voting.budget, perTarget: voting.perTarget })} {t('results:rankedBy')}
      </p>
    </div>
  );
}
