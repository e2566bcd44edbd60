import type { ProjectorView } from '#shared/contract/projector-view.ts';
import { clockFace, isRunning, timeLeft } from '#shared/timebox/clock.ts';

export type ClockState = { face: string; state: 'resting' | 'running' | 'over' };

/** What the room's clock shows at a moment (milliseconds since 1970). */
export function clockState(clock: NonNullable<ProjectorView['clock']>, now: number): ClockState {
  const left = timeLeft(clock, now);
  if (left < 0) return { face: clockFace(left), state: 'over' };
  return { face: clockFace(left), state: isRunning(clock.timebox) ? 'running' : 'resting' };
}
