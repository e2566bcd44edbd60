import { useEffect, useRef, type ReactNode } from 'react';
import type { Step } from '#shared/domain/step.ts';
import { ifFocusIsLost } from '#renderer/ui/focus-lost.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { BoardPanel } from '#renderer/facilitator/features/board/board-panel.tsx';
import { BoardAside } from '#renderer/facilitator/features/board/board-aside.tsx';
import { GroupingPanel } from '#renderer/facilitator/features/grouping/grouping-panel.tsx';
import { PlanPanel } from '#renderer/facilitator/features/plan/plan-panel.tsx';
import { LatestResult } from '#renderer/facilitator/features/results/latest-result.tsx';
import { ResultsScreen } from '#renderer/facilitator/features/results/results-screen.tsx';
import { ResultsView } from '#renderer/facilitator/features/results/results-view.tsx';
import { Clock } from '#renderer/facilitator/features/run/clock.tsx';
import { WordsPanel } from '#renderer/facilitator/features/run/words-panel.tsx';
import { VotingPanel } from '#renderer/facilitator/features/voting/voting-panel.tsx';

/** What of a session is looked at. */
export type SessionView = 'step' | 'plan' | 'results';

type StepScreenProps = { step: Step | null; view: SessionView; onStep: () => void };

/** What the room does in the current step; before the start, the plan. `onStep`: back to the step. */
export function StepScreen({ step, view, onStep }: StepScreenProps) {
  if (view === 'results')
    return (
      <Main shown="results" wide>
        <ResultsScreen onGo={onStep} />
      </Main>
    );
  if (!step || view === 'plan')
    return (
      <Main shown="plan" wide>
        <PlanPanel />
      </Main>
    );
  const onBoard = step.boardId !== null && step.tool !== 'vote';
  return (
    <>
      <Main shown={step.id} wide={!onBoard}>
        <div className="session-clock">
          <Clock key={step.id} step={step} />
        </div>
        <StepBody step={step} />
      </Main>
      {onBoard && step.boardId && <StepAside step={step} boardId={step.boardId} />}
    </>
  );
}

type MainProps = {
  /** What is shown: when it changes, the keyboard comes here unless it is somewhere else. */
  shown: string;
  /** As wide as the window, and scrolling: there is no board, with its panel beside it. */
  wide: boolean;
  children: ReactNode;
};

function Main({ shown, wide, children }: MainProps) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => ifFocusIsLost(() => main.current?.focus()), [shown]);
  return (
    <main ref={main} tabIndex={-1} className={`session-main ${wide ? 'session-scroll session-wide' : ''}`}>
      {children}
    </main>
  );
}

function StepBody({ step }: { step: Step }) {
  if (step.boardId === null)
    return <WordsPanel step={step}>{step.tool === 'discuss' && <LatestResult />}</WordsPanel>;
  if (step.tool !== 'vote') return <BoardPanel key={step.boardId} boardId={step.boardId} />;
  return (
    <VotingPanel
      key={step.id}
      stepId={step.id}
      boardId={step.boardId}
      renderResults={(votingId) => <ResultsView votingId={votingId} />}
    />
  );
}

function StepAside({ step, boardId }: { step: Step; boardId: string }) {
  const { t } = useWords();
  return (
    <aside className="session-aside">
      <BoardAside boardId={boardId} />
      {step.instruction !== '' && (
        <section>
          <h2>{t('run:nowDoing')}</h2>
          <p className="session-instruction">{step.instruction}</p>
        </section>
      )}
      <GroupingPanel boardId={boardId} />
    </aside>
  );
}
