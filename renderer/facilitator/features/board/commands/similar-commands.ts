import { CopyCheck, ScanSearch } from 'lucide-react';
import { ask, focusOn } from '#renderer/store/board-store.ts';
import { onlyNote, type Command } from './command.ts';

/** What finds notes by what they say. While the notes are hidden it would tell that. */
export const similarCommands: readonly Command[] = [
  {
    id: 'similar',
    group: 'group',
    label: (t) => t('suggestions:similar'),
    icon: ScanSearch,
    keys: ['S'],
    isPossible: ({ board, chosen }) => onlyNote(chosen) !== null && !board.privateWriting,
    run: ({ chosen }) => {
      focusOn(onlyNote(chosen));
      ask('similar');
      return undefined;
    },
  },
  {
    id: 'duplicates',
    ofBoard: true,
    group: 'group',
    label: (t) => t('suggestions:duplicates'),
    icon: CopyCheck,
    keys: ['Shift+S'],
    isPossible: ({ board, layout }) => layout.notes.size > 1 && !board.privateWriting,
    run: () => {
      ask('duplicates');
      return undefined;
    },
  },
];
