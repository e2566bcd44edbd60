import { useSession } from '#renderer/store/session-store.ts';
import { latestRevealed } from '#shared/domain/voting.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { ResultsView } from './results-view.tsx';
import './results.css';

/** The result that was shown last, to talk about; nothing before there is one. */
export function LatestResult() {
  const voting = useSession((state) => latestRevealed(state.session.votings));
  /** It stands above already. */
  const isSame = useSession((state) => state.session.charter.question === voting?.question);
  const { t } = useWords();
  if (!voting) return null;
  return (
    // It may be longer than the window, and has nothing to press: by the keyboard it is scrolled from here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <article className="results-voting results-latest" tabIndex={0} aria-labelledby="latest-heading">
      <h3 id="latest-heading">{isSame ? t('results:heading') : voting.question}</h3>
      <ResultsView votingId={voting.id} />
    </article>
  );
}
