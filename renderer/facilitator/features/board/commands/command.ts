import type { LucideIcon } from 'lucide-react';
import type { BoardLayout } from '#shared/domain/board-layout.ts';
import type { Board } from '#shared/domain/board.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { View } from '../use-view.ts';
import type { Chosen } from './chosen.ts';

/** What a command is asked on. `view` is null where the board is not looked at as a surface. */
export type Situation = {
  board: Board;
  layout: BoardLayout;
  chosen: Chosen;
  view: View | null;
  t: Translate;
};

/** What is told afterwards: to the screen reader only, or to all with an offer to undo. */
export type Outcome = { text: string; offersUndo?: boolean };

export const commandGroups = ['write', 'group', 'arrange', 'choose', 'view', 'room'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** One thing that can be done on a board: the keyboard, the menus, the list and the page of shortcuts all read it. */
export type Command = {
  id: string;
  group: CommandGroup;
  label: (t: Translate) => string;
  icon?: LucideIcon;
  /** As `keyOf` names them; the first is shown. */
  keys: readonly string[];
  /** It changes where things stand, which a frozen board and what is locked do not allow. */
  moves?: boolean;
  /** About the whole board: left out of the menu of what is chosen. */
  ofBoard?: boolean;
  /** Only for the keyboard: in a menu it would be a line too many. */
  keyboardOnly?: boolean;
  isPossible: (situation: Situation) => boolean;
  run: (situation: Situation) => Outcome | undefined;
};

/** The one note that is chosen, or null. */
export function onlyNote({ notes }: Chosen): Id | null {
  return notes.length === 1 ? (notes[0] ?? null) : null;
}
