import type { Mark } from '#shared/domain/history.ts';
import { useApp } from './app-store.ts';
import { newId } from './new-id.ts';

/** What the history says of something done now, by the facilitator of this laptop. */
export function newMark(): Mark {
  return { id: newId(), at: Date.now(), by: useApp.getState().settings.name };
}

/** The same for a suggestion that the facilitator has accepted. */
export function suggestedMark(): Mark {
  return { ...newMark(), suggested: true };
}
