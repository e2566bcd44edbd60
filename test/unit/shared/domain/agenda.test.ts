import { describe, expect, it } from 'vitest';
import { agendaOf, currentStepOf, nextStepOf } from '#shared/domain/agenda.ts';
import { emptySession, type Session } from '#shared/domain/session.ts';
import type { Step } from '#shared/domain/step.ts';
import { untouchedTimebox } from '#shared/domain/timebox.ts';

const step = (id: string, order: string): Step => ({
  id,
  order,
  tool: 'write',
  title: id,
  instruction: '',
  minutes: 5,
  boardId: null,
  timebox: untouchedTimebox,
});

function inStep(currentStepId: string | null): Session {
  const session = emptySession('m1');
  const steps = { late: step('late', 'a2'), first: step('first', 'a0'), middle: step('middle', 'a1') };
  return { ...session, steps, info: { ...session.info, currentStepId } };
}

describe('the agenda', () => {
  it('comes in order', () => {
    expect(agendaOf(inStep(null)).map(({ id }) => id)).toEqual(['first', 'middle', 'late']);
  });

  it('knows the step the room is in, also when it has been deleted', () => {
    expect(currentStepOf(inStep('middle'))?.id).toBe('middle');
    expect(currentStepOf(inStep(null))).toBeNull();
    expect(currentStepOf(inStep('gone'))).toBeNull();
  });

  it('begins with the first step, goes on, and ends', () => {
    expect(nextStepOf(inStep(null))?.id).toBe('first');
    expect(nextStepOf(inStep('first'))?.id).toBe('middle');
    expect(nextStepOf(inStep('late'))).toBeNull();
    expect(nextStepOf(emptySession('m1'))).toBeNull();
  });
});
