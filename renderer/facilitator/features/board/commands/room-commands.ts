import { Eye, EyeOff, Presentation, Snowflake, Sun } from 'lucide-react';
import { freeze, putInSpotlight, writePrivately } from '#renderer/store/board-state-actions.ts';
import { onlyNote, type Command, type Situation } from './command.ts';

const spotlit = ({ chosen }: Situation) => onlyNote(chosen) ?? chosen.cluster;

/** What the room may do and see. */
export const roomCommands: readonly Command[] = [
  {
    id: 'spotlight',
    group: 'room',
    label: (t) => t('commands:spotlight'),
    icon: Presentation,
    keys: ['P'],
    isPossible: (situation) =>
      spotlit(situation) !== null && spotlit(situation) !== situation.board.spotlight,
    run: (situation) => {
      putInSpotlight(situation.board.id, spotlit(situation));
      return { text: situation.t('commands:spotlighted') };
    },
  },
  {
    id: 'endSpotlight',
    ofBoard: true,
    group: 'room',
    label: (t) => t('commands:endSpotlight'),
    icon: Presentation,
    keys: ['P'],
    isPossible: ({ board }) => board.spotlight !== null,
    run: ({ board, t }) => {
      putInSpotlight(board.id, null);
      return { text: t('commands:spotlightEnded') };
    },
  },
  {
    id: 'freeze',
    ofBoard: true,
    group: 'room',
    label: (t) => t('commands:freeze'),
    icon: Snowflake,
    keys: ['F'],
    isPossible: ({ board }) => !board.frozen,
    run: ({ board, t }) => {
      freeze(board.id, true);
      return { text: t('commands:frozen') };
    },
  },
  {
    id: 'thaw',
    ofBoard: true,
    group: 'room',
    label: (t) => t('commands:thaw'),
    icon: Sun,
    keys: ['F'],
    isPossible: ({ board }) => board.frozen,
    run: ({ board, t }) => {
      freeze(board.id, false);
      return { text: t('commands:thawed') };
    },
  },
  {
    id: 'hide',
    ofBoard: true,
    group: 'room',
    label: (t) => t('commands:hide'),
    icon: EyeOff,
    keys: ['H'],
    isPossible: ({ board }) => !board.privateWriting,
    run: ({ board, t }) => {
      writePrivately(board.id, true);
      return { text: t('commands:hidden') };
    },
  },
  {
    id: 'reveal',
    ofBoard: true,
    group: 'room',
    label: (t) => t('commands:reveal'),
    icon: Eye,
    keys: ['H'],
    isPossible: ({ board }) => board.privateWriting,
    run: ({ board, t }) => {
      writePrivately(board.id, false);
      return { text: t('commands:revealed') };
    },
  },
];
