import type { SuggestedCluster } from '#shared/clustering/grouping.ts';
import type { Id } from '#shared/domain/id.ts';
import { goTo, select } from '#renderer/store/board-store.ts';
import { attempt, undoAction } from '#renderer/store/session-store.ts';
import { acceptClusters, rejectCluster } from '#renderer/store/suggestion-actions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { Why } from './why.tsx';

/** Asks whether notes that wait belong together in a new cluster. */
export function ClusterCard({ boardId, suggested }: { boardId: Id; suggested: SuggestedCluster }) {
  const { t } = useWords();
  const { title, notes, reasons } = suggested;
  const heading = t('suggestions:newCluster', { cluster: title });
  const show = () => {
    const [first] = notes;
    if (first !== undefined) goTo(first);
    select(notes);
  };
  const make = () => {
    const { became } = attempt(() => acceptClusters(boardId, [suggested]));
    if (became === 'nothing') return showToast({ text: t('commands:stuck') });
    showToast({ text: t('suggestions:madeClusters', { count: 1 }), action: undoAction(t('common:undo')) });
  };
  return (
    <article className="suggestion" aria-label={heading}>
      <h3>
        {heading} <small>{t('common:notes', { count: notes.length })}</small>
      </h3>
      <Why reasons={reasons} />
      <div className="suggestion-answers">
        <Button size="small" variant="primary" data-answer="yes" onPress={make}>
          {t('suggestions:make')}
        </Button>
        <Button size="small" onPress={show}>
          {t('suggestions:show')}
        </Button>
        <Button size="small" data-answer="no" onPress={() => rejectCluster(boardId, suggested)}>
          {t('suggestions:no')}
        </Button>
      </div>
    </article>
  );
}
