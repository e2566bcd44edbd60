import { ChartNoAxesColumn } from 'lucide-react';
import { useMemo } from 'react';
import { openVotings } from '#shared/domain/voting.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { OpenVotings } from './open-votings.tsx';
import { ResultsView } from './results-view.tsx';
import { WrittenWords } from './written-words.tsx';
import './results.css';

/** The session's outcome as something to read: each result, then everything that was written. `onGo`: to a step. */
export function ResultsScreen({ onGo }: { onGo: () => void }) {
  const { t } = useWords();
  const hasNotes = useSession((state) => Object.keys(state.session.notes).length > 0);
  const isOpen = useSession((state) => openVotings(state.session.votings).length > 0);
  const votings = useSession((state) => state.session.votings);
  const revealed = useMemo(
    () =>
      Object.values(votings)
        .filter((voting) => voting.state === 'revealed')
        .toSorted(byOrder),
    [votings],
  );
  return (
    // A page that scrolls and has nothing to press must itself be reached by the keyboard, to be scrolled by it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="results-screen" tabIndex={0} aria-labelledby="results-heading">
      <div className="results-page">
        <h2 id="results-heading">{t('results:heading')}</h2>
        {!hasNotes && revealed.length === 0 ? (
          <EmptyState icon={ChartNoAxesColumn} title={t('results:emptyHeading')} level={3}>
            {t('results:empty')}
          </EmptyState>
        ) : (
          <>
            <section className="results-part">
              <h3>{t('results:votings')}</h3>
              <OpenVotings onGo={onGo} />
              {revealed.length === 0 && !isOpen && <p className="results-none">{t('results:noVotings')}</p>}
              {revealed.map((voting) => (
                <article key={voting.id} className="results-voting">
                  <h4>{voting.question}</h4>
                  <ResultsView votingId={voting.id} />
                </article>
              ))}
            </section>
            {hasNotes && <WrittenWords />}
          </>
        )}
      </div>
    </section>
  );
}
