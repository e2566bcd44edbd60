import type { Proposal } from '#shared/clustering/grouping.ts';
import type { Id } from '#shared/domain/id.ts';
import { goTo } from '#renderer/store/board-store.ts';
import { attempt, useSession } from '#renderer/store/session-store.ts';
import { acceptProposal, rejectProposal } from '#renderer/store/suggestion-actions.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Button } from '#renderer/ui/button.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { Why } from './why.tsx';

/** Asks whether a note belongs in the cluster that it is nearest to; the next nearest are a press away. */
export function ProposalCard({ boardId, proposal }: { boardId: Id; proposal: Proposal }) {
  const { t } = useWords();
  const text = useSession((state) => state.session.notes[proposal.note]?.text ?? '');
  const clusters = useSession((state) => state.session.clusters);
  const nameOf = (id: Id) => clusters[id]?.title || t('board:unnamed');
  const [first, ...others] = proposal.clusters;
  if (!first) return null;
  const move = (cluster: Id) => {
    const { became } = attempt(() => acceptProposal(boardId, proposal.note, cluster));
    if (became === 'nothing') showToast({ text: t('commands:stuck') });
    else announce(t('board:moved', { cluster: nameOf(cluster) }));
  };
  const heading = t('suggestions:belongs', { cluster: nameOf(first.cluster) });
  return (
    <article className="suggestion" aria-label={`${heading} ${text}`}>
      <h3>{heading}</h3>
      <button type="button" className="suggestion-note" onClick={() => goTo(proposal.note)}>
        {text}
      </button>
      <Why reasons={first.reasons} />
      <div className="suggestion-answers">
        <Button size="small" variant="primary" data-answer="yes" onPress={() => move(first.cluster)}>
          {t('suggestions:yesMove')}
        </Button>
        <Button
          size="small"
          data-answer="no"
          onPress={() => rejectProposal(boardId, proposal.note, first.cluster)}
        >
          {t('suggestions:no')}
        </Button>
        {others.map(({ cluster }) => (
          <Button
            key={cluster}
            size="small"
            variant="quiet"
            aria-label={t('suggestions:moveInstead', { cluster: nameOf(cluster) })}
            onPress={() => move(cluster)}
          >
            {nameOf(cluster)}
          </Button>
        ))}
      </div>
    </article>
  );
}
