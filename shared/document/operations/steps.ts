import type * as Y from 'yjs';
import type { Id } from '#shared/domain/id.ts';
import type { Session } from '#shared/domain/session.ts';
import { stepMinutes, type Step } from '#shared/domain/step.ts';
import { untouchedTimebox, type Timebox } from '#shared/domain/timebox.ts';
import { cleanText, firstUnits } from '#shared/lib/clean-text.ts';
import { byOrder, orderKeyBetween, orderKeysAfter } from '#shared/lib/order-key.ts';
import { infoOf, patch, put, remove } from '../layout.ts';

export type NewStep = Omit<Step, 'order' | 'timebox'>;
export type StepChanges = Partial<Pick<Step, 'title' | 'tool' | 'instruction' | 'minutes' | 'boardId'>>;

/** Adds steps last in the agenda, in the order given. */
export function addSteps(doc: Y.Doc, session: Session, steps: readonly NewStep[]): void {
  const orders = orderKeysAfter(Object.values(session.steps), steps.length);
  doc.transact(() => {
    for (const [index, step] of steps.entries())
      put(doc, 'steps', { ...step, order: orders[index] ?? '', timebox: untouchedTimebox });
  });
}

/** Changes a step; minutes are kept within what a step may have. */
export function editStep(doc: Y.Doc, id: Id, changes: StepChanges): void {
  const clean: StepChanges = { ...changes };
  if (changes.title !== undefined) clean.title = firstUnits(cleanText(changes.title), 200);
  if (changes.instruction !== undefined) clean.instruction = firstUnits(cleanText(changes.instruction), 2000);
  if (changes.minutes !== undefined)
    clean.minutes = Math.min(stepMinutes.max, Math.max(stepMinutes.min, Math.round(changes.minutes)));
  doc.transact(() => patch(doc, 'steps', id, clean));
}

/** Moves a step one place up (-1) or down (+1) in the agenda; at the ends it stays. */
export function moveStep(doc: Y.Doc, session: Session, id: Id, by: -1 | 1): void {
  const steps = Object.values(session.steps).toSorted(byOrder);
  const from = steps.findIndex((step) => step.id === id);
  const to = from + by;
  const step = steps[from];
  if (!step || to < 0 || to >= steps.length) return;
  const moved = steps.toSpliced(from, 1).toSpliced(to, 0, step);
  doc.transact(() => {
    for (const [index, order] of ordersFrom(moved, to).entries())
      patch(doc, 'steps', moved[to + index]?.id ?? '', { order });
  });
}

/**
 * The key for the step that has come to `at`. Two laptops may have given its neighbours the same key: there is
 * nothing between those, so all from there on get new keys.
 */
function ordersFrom(steps: readonly Step[], at: number): string[] {
  const [before, after] = [steps[at - 1]?.order ?? null, steps[at + 1]?.order ?? null];
  if (before === null || before !== after) return [orderKeyBetween(before, after)];
  return orderKeysAfter(steps.slice(0, at), steps.length - at);
}

export function deleteStep(doc: Y.Doc, id: Id): void {
  doc.transact(() => {
    if (infoOf(doc).get('currentStepId') === id) infoOf(doc).set('currentStepId', null);
    remove(doc, 'steps', id);
  });
}

/** Takes the room to a step. The clock of the step that is left stops (`left` is its timebox, paused). */
export function goToStep(doc: Y.Doc, id: Id, left: { id: Id; timebox: Timebox } | null): void {
  doc.transact(() => {
    if (left) patch(doc, 'steps', left.id, { timebox: left.timebox });
    infoOf(doc).set('currentStepId', id);
  });
}

/** Sets a step's clock; the figures come from shared/timebox. */
export function setTimebox(doc: Y.Doc, id: Id, timebox: Timebox): void {
  doc.transact(() => patch(doc, 'steps', id, { timebox }));
}
