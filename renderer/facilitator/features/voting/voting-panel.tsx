import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Id } from '#shared/domain/id.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { ifFocusIsLost } from '#renderer/ui/focus-lost.ts';
import { OpenVoting } from './open-voting.tsx';
import { PrepareVoting } from './prepare-voting.tsx';
import { RevealedVoting } from './revealed-voting.tsx';
import { votingsOfStep } from './votings-of-step.ts';
import './voting.css';

export type VotingPanelProps = {
  stepId: Id;
  boardId: Id | null;
  /** Draws the result of a revealed voting. */
  renderResults: (votingId: Id) => ReactNode;
};

/** The main area of a step whose tool is vote: prepare, let people vote, show the result. */
export function VotingPanel({ stepId, boardId, renderResults }: VotingPanelProps) {
  const votings = useSession((state) => state.session.votings);
  const held = useMemo(() => votingsOfStep(votings, stepId), [votings, stepId]);
  const latest = held.at(-1) ?? null;
  /** The revealed voting that the facilitator has turned away from to make a new one. */
  const [left, setLeft] = useState<Id | null>(null);
  const [openedHere, setOpenedHere] = useState<Id | null>(null);

  if (latest?.state === 'open')
    return (
      <Page shown="open">
        <OpenVoting key={latest.id} voting={latest} startsFocused={openedHere === latest.id} />
      </Page>
    );
  if (latest?.state === 'revealed' && left !== latest.id)
    return (
      <Page shown="revealed">
        <RevealedVoting voting={latest} earlier={held.length - 1} onAgain={() => setLeft(latest.id)}>
          {renderResults(latest.id)}
        </RevealedVoting>
      </Page>
    );
  return (
    <Page shown="prepared">
      <PrepareVoting
        key={`${stepId} ${boardId}`}
        stepId={stepId}
        boardId={boardId}
        prepared={latest?.state === 'prepared' ? latest : null}
        onOpened={setOpenedHere}
        onBack={latest?.state === 'revealed' ? () => setLeft(null) : undefined}
      />
    </Page>
  );
}

/** The keyboard comes along when what is shown gives way to the next. */
function Page({ shown, children }: { shown: Voting['state']; children: ReactNode }) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => ifFocusIsLost(() => page.current?.focus()), [shown]);
  return (
    <div ref={page} tabIndex={-1} className="voting-panel">
      {children}
    </div>
  );
}
