import { attempt, undoAction } from '#renderer/store/session-store.ts';
import { announce } from '#renderer/ui/announce.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import type { Command, Situation } from './command.ts';

/** Carries a command out and tells of it. What changed nothing is said, and has nothing to undo. */
export function perform(command: Command, situation: Situation): void {
  const { t, board } = situation;
  if (command.moves && board.frozen) return void showToast({ text: t('commands:frozenTold') });
  const { became, answer: outcome } = attempt(() => command.run(situation));
  if (!outcome || became === 'refused') return;
  if ((command.moves ?? outcome.offersUndo) && became === 'nothing') showToast({ text: t('commands:stuck') });
  else if (outcome.offersUndo) showToast({ text: outcome.text, action: undoAction(t('common:undo')) });
  else announce(outcome.text);
}
