import type { Id } from '#shared/domain/id.ts';
import { addVoting, editVoting, openVoting, type NewVoting } from '#shared/document/operations/votings.ts';
import { newId } from '#renderer/store/new-id.ts';
import { changeRoom } from '#renderer/store/session-store.ts';

/**
 * Writes a voting that is prepared: a new one, or changes of the one with `id`. Gives its id. It is a change of
 * the room and not undone: undo after the opening would take the voting away under ballots already sealed.
 */
export function keepVoting(id: Id | null, form: Omit<NewVoting, 'id'>): Id {
  const votingId = id ?? newId();
  changeRoom((doc, session) => {
    if (id) editVoting(doc, session, id, form);
    else addVoting(doc, session, { ...form, id: votingId });
  });
  return votingId;
}

/** Opens it; from here its question, targets and dots stand. */
export function openKeptVoting(id: Id): void {
  changeRoom((doc, session) => openVoting(doc, session, id));
}
