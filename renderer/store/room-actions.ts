import { create } from 'zustand';
import { currentStepOf } from '#shared/domain/agenda.ts';
import type { Id } from '#shared/domain/id.ts';
import { openVotings } from '#shared/domain/voting.ts';
import type { Timebox } from '#shared/domain/timebox.ts';
import { goToStep, setTimebox } from '#shared/document/operations/steps.ts';
import { paused } from '#shared/timebox/clock.ts';
import { changeRoom, sessionNow } from './session-store.ts';

type Room = {
  /** The step the room wants to go to from a voting that is open: first it is asked what becomes of that. */
  leaving: { stepId: Id; votingId: Id } | null;
};

export const useRoom = create<Room>(() => ({ leaving: null }));

/** Takes the room to a step, or asks first when it would leave an open voting behind. */
export function askToEnter(stepId: Id): void {
  const { info, votings } = sessionNow();
  const voting = openVotings(votings).find((each) => each.stepId === info.currentStepId);
  if (voting && stepId !== info.currentStepId) useRoom.setState({ leaving: { stepId, votingId: voting.id } });
  else enterStep(stepId);
}

export function stayInVoting(): void {
  useRoom.setState({ leaving: null });
}

/** Takes the room to a step; the clock of the one it leaves stops. */
export function enterStep(stepId: Id): void {
  changeRoom((doc, session) => {
    const left = currentStepOf(session);
    goToStep(doc, stepId, left && { id: left.id, timebox: paused(left.timebox, Date.now()) });
  });
}

export function setClock(stepId: Id, timebox: Timebox): void {
  changeRoom((doc) => setTimebox(doc, stepId, timebox));
}
