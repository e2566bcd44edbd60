import type { Ballot, Channel } from '#shared/domain/ballot.ts';
import { agendaOf } from '#shared/domain/agenda.ts';
import { goToStep } from '#shared/document/operations/steps.ts';
import { addVoting, openVoting } from '#shared/document/operations/votings.ts';
import { newSession, openHost, openWindow, type TempHost } from './temp-host.ts';

/** A meeting in its vote step, with a voting `v1` that is open on the sample's three clusters. */
export async function votingRoom(host?: TempHost) {
  const here = host ?? (await openHost());
  const { sessionId } = await newSession(here);
  const window = await openWindow(here, sessionId);
  const step = agendaOf(window.session()).find(({ tool }) => tool === 'vote');
  const stepId = step?.id ?? '';
  const boardId = step?.boardId ?? '';
  window.change((doc) => goToStep(doc, stepId, null));
  window.change((doc, session) =>
    addVoting(doc, session, {
      id: 'v1',
      stepId,
      boardId,
      question: 'Vad först?',
      targetKind: 'clusters',
      budget: 3,
      perTarget: 2,
    }),
  );
  window.change((doc, session) => openVoting(doc, session, 'v1'));
  await window.allSaved();
  const targets = window.session().votings['v1']?.targets.map(({ id }) => id) ?? [];
  const [first = '', second = '', third = ''] = targets;
  return { ...here, sessionId, window, targets: { first, second, third }, stepId, boardId };
}

export function ballot(id: string, dots: Ballot['dots'], channel: Channel = 'paper'): Ballot {
  return { id, votingId: 'v1', channel, dots };
}
