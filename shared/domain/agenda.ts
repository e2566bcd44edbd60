import { byOrder } from '#shared/lib/order-key.ts';
import type { Session } from './session.ts';
import type { Step } from './step.ts';

/** The steps in order. */
export function agendaOf(session: Pick<Session, 'steps'>): Step[] {
  return Object.values(session.steps).toSorted(byOrder);
}

/** The step the room is in, or null before the start. */
export function currentStepOf(session: Pick<Session, 'info' | 'steps'>): Step | null {
  return (session.info.currentStepId && session.steps[session.info.currentStepId]) || null;
}

/** The step after the current one; the first before the start; null after the last. */
export function nextStepOf(session: Pick<Session, 'info' | 'steps'>): Step | null {
  const steps = agendaOf(session);
  const current = steps.findIndex((step) => step.id === session.info.currentStepId);
  return steps[current + 1] ?? null;
}
