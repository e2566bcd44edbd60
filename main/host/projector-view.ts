import type { ProjectorView } from '#shared/contract/projector-view.ts';
import { currentStepOf } from '#shared/domain/agenda.ts';
import type { Session } from '#shared/domain/session.ts';
import type { Step } from '#shared/domain/step.ts';
import { latestRevealed, type Voting } from '#shared/domain/voting.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { tallyDots } from '#shared/voting/tally.ts';
import { boardScene } from './projector-board.ts';

/** What the room sees of a session now. `sealed` gives how many ballots a voting has, the only thing told of an open one. */
export function projectorView(session: Session, sealed: (votingId: string) => number): ProjectorView {
  const step = currentStepOf(session);
  const voting = step && votingOf(session, step);
  return {
    title: session.info.title,
    language: session.info.language,
    question: questionOf(session, step, voting),
    step: step && { title: step.title, instruction: step.instruction, tool: step.tool },
    clock: step && { minutes: step.minutes, timebox: step.timebox },
    scene: sceneOf(session, step, voting, sealed),
  };
}

/** What a step is about: a vote is about its own latest voting, a talk without a board about the latest result. */
function votingOf(session: Session, step: Step): Voting | null {
  if (step.tool === 'vote') return latestVoting(session, step);
  return step.tool === 'discuss' && step.boardId === null ? latestRevealed(session.votings) : null;
}

function latestVoting(session: Session, step: Step): Voting | null {
  const votings = Object.values(session.votings).filter((voting) => voting.stepId === step.id);
  return votings.toSorted(byOrder).at(-1) ?? null;
}

function questionOf(session: Session, step: Step | null, voting: Voting | null): string {
  if (voting && voting.state !== 'prepared') return voting.question;
  const board = step?.boardId ? session.boards[step.boardId] : undefined;
  return board?.question ?? session.charter.question;
}

function sceneOf(
  session: Session,
  step: Step | null,
  voting: Voting | null,
  sealed: (votingId: string) => number,
): ProjectorView['scene'] {
  if (voting?.state === 'revealed') return resultsScene(session, voting);
  if (voting?.state === 'open') return votingScene(voting, sealed(voting.id));
  if (step?.boardId && step.tool !== 'vote') return boardScene(session, step.boardId);
  return { kind: 'words' };
}

function votingScene(voting: Voting, ballots: number): ProjectorView['scene'] {
  const { targets, budget, perTarget } = voting;
  return { kind: 'voting', targets, budget, perTarget, ballots };
}

function resultsScene(session: Session, voting: Voting): ProjectorView['scene'] {
  const { lines, ballots, byChannel } = tallyDots(voting, Object.values(session.ballots));
  const { level, decider } = session.charter;
  return { kind: 'results', lines, ballots, byChannel, level, decider };
}
