import { Copy, Merge, Palette, Pencil, Split, Trash2 } from 'lucide-react';
import type { Id } from '#shared/domain/id.ts';
import { noteColours, type NoteColour } from '#shared/domain/note.ts';
import { duplicate, recolour, removeNotes } from '#renderer/store/board-actions.ts';
import { ask, editWords, useBoard } from '#renderer/store/board-store.ts';
import { unmerge } from '#renderer/store/merge-actions.ts';
import { onlyNote, type Command, type Situation } from './command.ts';

const hasNotes = ({ chosen }: Situation) => chosen.notes.length > 0;
const stacksOf = ({ chosen, layout }: Situation) =>
  chosen.notes.filter((id) => (layout.notes.get(id)?.merged ?? 0) > 0);

/** Of several chosen notes the one that the keyboard is on. */
function toEdit({ chosen }: Situation): Id | null {
  const { focused } = useBoard.getState();
  if (focused !== null && chosen.notes.includes(focused)) return focused;
  return onlyNote(chosen) ?? chosen.cluster;
}

/** What is done to the words, colour and number of notes. */
export const noteCommands: readonly Command[] = [
  {
    id: 'edit',
    group: 'write',
    label: (t) => t('commands:edit'),
    icon: Pencil,
    keys: ['Enter', 'F2'],
    isPossible: (situation) => toEdit(situation) !== null,
    run: (situation) => {
      editWords(toEdit(situation));
      return undefined;
    },
  },
  {
    id: 'duplicate',
    group: 'write',
    label: (t) => t('commands:duplicate'),
    icon: Copy,
    keys: ['Mod+D'],
    isPossible: hasNotes,
    run: ({ chosen, t }) => {
      const { length: count } = duplicate(chosen.notes);
      return { text: t('commands:duplicated', { count }), offersUndo: true };
    },
  },
  {
    id: 'merge',
    group: 'group',
    label: (t) => t('commands:merge'),
    icon: Merge,
    keys: ['J'],
    moves: true,
    isPossible: ({ board, chosen }) => chosen.notes.length > 1 && !board.privateWriting,
    run: () => {
      ask('merge');
      return undefined;
    },
  },
  {
    id: 'unmerge',
    group: 'group',
    label: (t) => t('commands:unmerge'),
    icon: Split,
    keys: ['Shift+J'],
    moves: true,
    isPossible: (situation) => stacksOf(situation).length > 0,
    run: (situation) => {
      unmerge(stacksOf(situation));
      return { text: situation.t('commands:unmerged'), offersUndo: true };
    },
  },
  ...noteColours.map(colourCommand),
  {
    id: 'delete',
    group: 'write',
    label: (t) => t('commands:delete'),
    icon: Trash2,
    keys: ['Delete', 'Backspace'],
    isPossible: hasNotes,
    run: ({ chosen, t }) => {
      const count = removeNotes(chosen.notes);
      if (count === 0) return undefined;
      return { text: t('board:deleted', { count }), offersUndo: true };
    },
  },
];

/** The number keys give the colours, in the order they have everywhere. */
function colourCommand(colour: NoteColour, index: number): Command {
  return {
    id: `colour-${colour}`,
    group: 'write',
    label: (t) => t(`common:colour.${colour}`),
    icon: Palette,
    keys: [String(index + 1)],
    isPossible: hasNotes,
    run: ({ chosen, t }) => {
      recolour(chosen.notes, colour);
      const { length: count } = chosen.notes;
      return { text: t('commands:recoloured', { count, colour: t(`common:colour.${colour}`) }) };
    },
  };
}
