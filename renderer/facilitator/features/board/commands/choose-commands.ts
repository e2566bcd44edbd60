import { CheckCheck } from 'lucide-react';
import { clearSelection, select, toggleSelected, useBoard } from '#renderer/store/board-store.ts';
import type { Command } from './command.ts';

/** What is chosen. */
export const chooseCommands: readonly Command[] = [
  {
    id: 'toggle',
    group: 'choose',
    label: (t) => t('commands:toggle'),
    keys: ['Space'],
    keyboardOnly: true,
    isPossible: ({ layout }) => layout.notes.has(useBoard.getState().focused ?? ''),
    run: ({ t }) => {
      const { focused } = useBoard.getState();
      if (focused !== null) toggleSelected(focused);
      return { text: t('grouping:selected', { count: useBoard.getState().selected.size }) };
    },
  },
  {
    id: 'all',
    ofBoard: true,
    group: 'choose',
    label: (t) => t('commands:all'),
    icon: CheckCheck,
    keys: ['Mod+A'],
    isPossible: ({ layout }) => useBoard.getState().selected.size < layout.notes.size,
    run: ({ layout, t }) => {
      select(layout.notes.keys());
      return { text: t('grouping:selected', { count: layout.notes.size }) };
    },
  },
  {
    id: 'none',
    group: 'choose',
    label: (t) => t('commands:none'),
    keys: ['Escape'],
    keyboardOnly: true,
    isPossible: () => useBoard.getState().selected.size > 0,
    run: ({ t }) => {
      clearSelection();
      return { text: t('commands:noneChosen') };
    },
  },
];
