import { Ellipsis, Sparkles } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Id } from '#shared/domain/id.ts';
import { ask, callKeyboard } from '#renderer/store/board-store.ts';
import { attempt, undoAction, useSession } from '#renderer/store/session-store.ts';
import { acceptClusters, acceptProposals, suggestRejectedAgain } from '#renderer/store/suggestion-actions.ts';
import {
  setDetail,
  turnOffSuggestions,
  turnOnSuggestions,
  useSuggestions,
} from '#renderer/store/suggestions-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ifFocusIsLost } from '#renderer/ui/focus-lost.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { ClusterCard } from './cluster-card.tsx';
import { ProposalCard } from './proposal-card.tsx';
import './suggestions.css';

/** The nearest are shown first; the next come as these are answered. */
const shown = { proposals: 3, clusters: 4 };

/**
 * Clusters suggested for the notes that wait for one. Nothing is done without a yes, and each suggestion says why.
 * While the notes are hidden nothing is suggested: it would tell what they say.
 */
export function Suggestions({ boardId }: { boardId: Id }) {
  const { t } = useWords();
  const isOn = useSuggestions((state) => state.boardId === boardId);
  const isVeiled = useSession((state) => state.session.boards[boardId]?.privateWriting ?? false);
  const isFrozen = useSession((state) => state.session.boards[boardId]?.frozen ?? false);
  useEffect(() => {
    if (isVeiled) turnOffSuggestions();
  }, [isVeiled]);
  useEffect(() => turnOffSuggestions, [boardId]);
  if (isVeiled) return null;
  if (isFrozen) return <p className="suggestions-state suggestions-off">{t('suggestions:frozen')}</p>;
  if (!isOn)
    return (
      <div className="suggestions-off">
        <Button size="small" icon={Sparkles} onPress={() => turnOnSuggestions(boardId)}>
          {t('suggestions:turnOn')}
        </Button>
      </div>
    );
  return <SuggestionList boardId={boardId} />;
}

function SuggestionList({ boardId }: { boardId: Id }) {
  const { t } = useWords();
  const { clusters, proposals, state } = useSuggestions();
  const section = useRef<HTMLElement>(null);
  const answered = useRef<string | null>(null);
  // The card that was answered is gone: the keyboard goes on to the same answer of the next, so that a row of noes
  // never ends in a yes.
  useEffect(
    () =>
      ifFocusIsLost(() => {
        if (answered.current === null) return;
        const next = section.current?.querySelector<HTMLElement>(`[data-answer="${answered.current}"]`);
        answered.current = null;
        if (next) next.focus();
        else callKeyboard();
      }),
    [clusters, proposals],
  );
  const isEmpty = clusters.length === 0 && proposals.length === 0;
  return (
    <section
      ref={section}
      className="suggestions"
      aria-label={t('suggestions:heading')}
      onFocusCapture={({ target }) => {
        answered.current = target.dataset['answer'] ?? null;
      }}
    >
      <div className="suggestions-head">
        <h2>{t('suggestions:heading')}</h2>
        <SuggestionsMenu boardId={boardId} />
      </div>
      <p className="suggestions-state" role="status">
        {state === 'failed' && t('suggestions:failed')}
        {state === 'ready' && isEmpty && t('suggestions:none')}
        {state === 'thinking' && isEmpty && t('suggestions:thinking')}
      </p>
      {proposals.slice(0, shown.proposals).map((proposal) => (
        <ProposalCard key={proposal.note} boardId={boardId} proposal={proposal} />
      ))}
      {clusters.slice(0, shown.clusters).map((cluster) => (
        <ClusterCard key={cluster.notes.join()} boardId={boardId} suggested={cluster} />
      ))}
      <More
        count={
          Math.max(0, proposals.length - shown.proposals) + Math.max(0, clusters.length - shown.clusters)
        }
      />
    </section>
  );
}

function More({ count }: { count: number }) {
  const { t } = useWords();
  return count === 0 ? null : <p className="suggestions-state">{t('suggestions:more', { count })}</p>;
}

function SuggestionsMenu({ boardId }: { boardId: Id }) {
  const { t } = useWords();
  const { clusters, proposals, detail } = useSuggestions();
  const told = (work: () => void, text: string) => () => {
    const { became } = attempt(work);
    if (became === 'changed') showToast({ text, action: undoAction(t('common:undo')) });
    if (became === 'nothing') showToast({ text: t('commands:stuck') });
  };
  const count = { clusters: clusters.length, proposals: proposals.length };
  return (
    <MenuButton
      icon={Ellipsis}
      hideLabel
      variant="quiet"
      size="small"
      label={t('suggestions:menu')}
      items={[
        {
          id: 'acceptClusters',
          label: t('suggestions:acceptClusters', { count: count.clusters }),
          isDisabled: count.clusters === 0,
          onAction: told(
            () => acceptClusters(boardId, clusters),
            t('suggestions:madeClusters', { count: count.clusters }),
          ),
        },
        {
          id: 'acceptProposals',
          label: t('suggestions:acceptProposals', { count: count.proposals }),
          isDisabled: count.proposals === 0,
          onAction: told(
            () => acceptProposals(boardId, proposals),
            t('suggestions:movedNotes', { count: count.proposals }),
          ),
        },
        {
          id: 'fewer',
          label: t('suggestions:fewer'),
          isDisabled: detail <= -1,
          onAction: () => setDetail(detail - 0.5),
        },
        {
          id: 'moreClusters',
          label: t('suggestions:moreClusters'),
          isDisabled: detail >= 1,
          onAction: () => setDetail(detail + 0.5),
        },
        {
          id: 'again',
          label: t('suggestions:again'),
          onAction: () => suggestRejectedAgain(boardId),
        },
        { id: 'topics', label: t('topics:open'), onAction: () => ask('topics') },
        { id: 'off', label: t('suggestions:turnOff'), onAction: turnOffSuggestions },
      ]}
    />
  );
}
