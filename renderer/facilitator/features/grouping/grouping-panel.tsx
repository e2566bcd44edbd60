import { Ellipsis, History, Plus } from 'lucide-react';
import { memo } from 'react';
import type { Cluster } from '#shared/domain/cluster.ts';
import type { Id } from '#shared/domain/id.ts';
import { keptLayout } from '#shared/domain/kept-layout.ts';
import { dissolve, groupNotes, setCollapsed } from '#renderer/store/cluster-actions.ts';
import { putInSpotlight, setClusterLocked } from '#renderer/store/board-state-actions.ts';
import { ask, callKeyboard, editWords, focusOn, goTo } from '#renderer/store/board-store.ts';
import { attempt, undoAction, useSession } from '#renderer/store/session-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ifFocusIsLost } from '#renderer/ui/focus-lost.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { GroupingDialogs } from './grouping-dialogs.tsx';
import { LooseLine } from './loose-line.tsx';
import { Suggestions } from './suggestions.tsx';
import './grouping-panel.css';

/** Beside the board: the clusters that stand on it. */
export function GroupingPanel({ boardId }: { boardId: Id }) {
  const { t } = useWords();
  const layout = useSession((state) => keptLayout(state.session, boardId));
  const addCluster = () => {
    if (groupNotes(boardId, [], '') === null) showToast({ text: t('commands:stuck') });
  };
  const showHistory = () => {
    focusOn(null);
    ask('history');
  };
  return (
    <>
      <section className="grouping">
        <h2>{t('grouping:clusters')}</h2>
        {layout.clusters.length === 0 && <p className="grouping-none">{t('grouping:noClusters')}</p>}
        <ul>
          {layout.clusters.map(({ cluster, count }) => (
            <ClusterRow
              key={cluster.id}
              cluster={cluster}
              count={count}
              isOnly={layout.clusters.length === 1}
            />
          ))}
        </ul>
        <div className="grouping-actions">
          <Button variant="quiet" size="small" icon={Plus} onPress={addCluster}>
            {t('grouping:newCluster')}
          </Button>
          <Button variant="quiet" size="small" icon={History} onPress={showHistory}>
            {t('grouping:history')}
          </Button>
        </div>
      </section>
      <LooseLine layout={layout} />
      <Suggestions boardId={boardId} />
      <GroupingDialogs boardId={boardId} />
    </>
  );
}

type ClusterRowProps = { cluster: Cluster; count: number; isOnly: boolean };

/** Kept as it is when a letter is typed somewhere else: with its menu it is dear to draw. */
const ClusterRow = memo(function ClusterRow({ cluster, count, isOnly }: ClusterRowProps) {
  const { t } = useWords();
  const name = cluster.title || t('board:unnamed');
  const rename = () => {
    goTo(cluster.id);
    editWords(cluster.id);
  };
  const askAbout = (asked: 'joinClusters' | 'history') => {
    focusOn(cluster.id);
    ask(asked);
  };
  const dissolveIt = () => {
    const { became } = attempt(() => dissolve(cluster.id));
    ifFocusIsLost(callKeyboard);
    const text = t('grouping:dissolved', { cluster: name });
    if (became === 'changed') showToast({ text, action: undoAction(t('common:undo')) });
    if (became === 'nothing') showToast({ text: t('commands:stuck') });
  };
  return (
    <li className="grouping-row">
      <button type="button" className="grouping-name" onClick={() => goTo(cluster.id)}>
        <span>{name}</span>
        <small aria-hidden="true">{count}</small>
        <span className="visually-hidden">{t('common:notes', { count })}</span>
      </button>
      <MenuButton
        icon={Ellipsis}
        hideLabel
        variant="quiet"
        size="small"
        label={t('grouping:actions', { cluster: name })}
        items={[
          { id: 'rename', label: t('grouping:rename'), onAction: rename },
          {
            id: 'spotlight',
            label: t('commands:spotlight'),
            onAction: () => putInSpotlight(cluster.boardId, cluster.id),
          },
          {
            id: 'lock',
            label: t(cluster.locked ? 'commands:unlock' : 'commands:lock'),
            onAction: () => setClusterLocked(cluster.id, !cluster.locked),
          },
          {
            id: 'join',
            label: t('commands:joinClusters'),
            isDisabled: isOnly,
            onAction: () => askAbout('joinClusters'),
          },
          {
            id: 'collapse',
            label: t(cluster.collapsed ? 'commands:expand' : 'commands:collapse'),
            onAction: () => setCollapsed(cluster.id, !cluster.collapsed),
          },
          { id: 'history', label: t('grouping:history'), onAction: () => askAbout('history') },
          { id: 'dissolve', label: t('grouping:dissolve'), onAction: dissolveIt },
        ]}
      />
    </li>
  );
});
