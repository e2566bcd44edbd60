import { lazy, Suspense } from 'react';
import type { Id } from '#shared/domain/id.ts';
import { ask, callKeyboard, useBoard } from '#renderer/store/board-store.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { ifFocusIsLost } from '#renderer/ui/focus-lost.ts';
import { DuplicatesDialog } from './duplicates-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { SimilarDialog } from './similar-dialog.tsx';

/** Brought when it is asked for: with it come all the topics, which a start of the app should not wait for. */
const TopicsDialog = lazy(async () => ({ default: (await import('./topics-dialog.tsx')).TopicsDialog }));

/** What is asked or shown about the clusters of a board. */
export function GroupingDialogs({ boardId }: { boardId: Id }) {
  const asked = useBoard((state) => state.asked);
  const focused = useBoard((state) => state.focused);
  const cluster = useSession((state) => (focused === null ? undefined : state.session.clusters[focused]));
  const close = () => {
    ask(null);
    ifFocusIsLost(callKeyboard);
  };
  if (asked === 'joinClusters' && cluster)
    return <JoinDialog boardId={boardId} clusterId={cluster.id} onClose={close} />;
  if (asked === 'history')
    return <HistoryDialog boardId={boardId} clusterId={cluster?.id ?? null} onClose={close} />;
  if (asked === 'similar' && focused !== null)
    return <SimilarDialog boardId={boardId} noteId={focused} onClose={close} />;
  if (asked === 'duplicates') return <DuplicatesDialog boardId={boardId} onClose={close} />;
  if (asked === 'topics')
    return (
      <Suspense>
        <TopicsDialog onClose={close} />
      </Suspense>
    );
  return null;
}
