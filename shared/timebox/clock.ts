import type { Step } from '#shared/domain/step.ts';
import { untouchedTimebox, type Timebox } from '#shared/domain/timebox.ts';

const minute = 60_000;

/** How long the clock has run, in milliseconds. A wall clock set back never counts as negative time. */
export function spentTime(timebox: Timebox, now: number): number {
  if (timebox.runningSince === null) return timebox.spent;
  return timebox.spent + Math.max(0, now - timebox.runningSince);
}

/** Planned time with what has been added, in milliseconds. */
export function plannedTime(step: Pick<Step, 'minutes' | 'timebox'>): number {
  return step.minutes * minute + step.timebox.extra;
}

/** Time left in milliseconds; negative when the step runs over. */
export function timeLeft(step: Pick<Step, 'minutes' | 'timebox'>, now: number): number {
  return plannedTime(step) - spentTime(step.timebox, now);
}

export function isRunning(timebox: Timebox): boolean {
  return timebox.runningSince !== null;
}

export function started(timebox: Timebox, now: number): Timebox {
  return isRunning(timebox) ? timebox : { ...timebox, runningSince: now };
}

export function paused(timebox: Timebox, now: number): Timebox {
  return { ...timebox, spent: spentTime(timebox, now), runningSince: null };
}

/** One minute more. A clock that has run out gets a whole minute from now, not what is left of an old one. */
export function extended(step: Pick<Step, 'minutes' | 'timebox'>, now: number): Timebox {
  const over = Math.max(0, -timeLeft(step, now));
  return { ...step.timebox, extra: step.timebox.extra + over + minute };
}

export function reset(): Timebox {
  return untouchedTimebox;
}

/** Shown as minutes and seconds, "7:24"; whole seconds round up so that 0:00 means that time is out. */
export function clockFace(milliseconds: number): string {
  const seconds = Math.ceil(Math.abs(milliseconds) / 1000);
  const sign = milliseconds < 0 && seconds > 0 ? '−' : '';
  return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
