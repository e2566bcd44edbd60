import {
  AlignHorizontalDistributeStart,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeStart,
  LayoutGrid,
  Lock,
  LockOpen,
  type LucideIcon,
} from 'lucide-react';
import { arrangements, type Arrangement } from '#shared/domain/arrange.ts';
import type { Id } from '#shared/domain/id.ts';
import {
  arrangeNotes,
  moveClusterInOrder,
  moveInOrder,
  nudgeCluster,
  nudgeNotes,
  type Direction,
  type Order,
} from '#renderer/store/arrange-actions.ts';
import { setClusterLocked, setLocked } from '#renderer/store/board-state-actions.ts';
import type { Command, Situation } from './command.ts';

const icons: Record<Arrangement, LucideIcon> = {
  row: AlignHorizontalDistributeStart,
  column: AlignVerticalDistributeStart,
  left: AlignStartVertical,
  top: AlignStartHorizontal,
  grid: LayoutGrid,
};

/** The chosen notes that stand in no cluster; with nothing chosen, all of the board. */
function looseChosen({ layout, chosen }: Situation): Id[] {
  const loose = layout.loose.map((note) => note.id);
  if (chosen.notes.length === 0) return chosen.cluster === null ? loose : [];
  const wanted = new Set(chosen.notes);
  return loose.filter((id) => wanted.has(id));
}

function arrangeCommand(how: Arrangement): Command {
  return {
    id: `arrange-${how}`,
    group: 'arrange',
    label: (t) => t(`commands:arrange.${how}`),
    icon: icons[how],
    keys: how === 'grid' ? ['T'] : [],
    moves: true,
    isPossible: (situation) => {
      const least = situation.chosen.notes.length === 0 && how !== 'grid' ? Infinity : 2;
      return looseChosen(situation).length >= least;
    },
    run: (situation) => {
      const notes = looseChosen(situation);
      arrangeNotes(situation.board.id, notes, how);
      return { text: situation.t('commands:arranged', { count: notes.length }), offersUndo: true };
    },
  };
}

const directions: Record<Direction, string> = {
  left: 'ArrowLeft',
  right: 'ArrowRight',
  up: 'ArrowUp',
  down: 'ArrowDown',
};

function nudgeCommand(direction: Direction): Command {
  return {
    id: `nudge-${direction}`,
    group: 'arrange',
    label: (t) => t(`commands:nudge.${direction}`),
    keys: [`Alt+${directions[direction]}`],
    moves: true,
    keyboardOnly: true,
    isPossible: ({ chosen }) => chosen.notes.length > 0 || chosen.cluster !== null,
    run: (situation) => {
      const { t, view } = situation;
      if (isLocked(situation)) return { text: t('commands:stuck') };
      if (view !== null) moveOnBoard(situation, direction);
      const order = view === null ? moveInList(situation, direction) : null;
      return { text: order ? t('commands:ordered', order) : t(`commands:nudged.${direction}`) };
    },
  };
}

function moveOnBoard({ board, chosen }: Situation, direction: Direction): void {
  if (chosen.cluster === null) nudgeNotes(board.id, chosen.notes, direction);
  else nudgeCluster(chosen.cluster, direction);
}

/** A list has no sideways: up and left are both earlier. */
function moveInList({ chosen }: Situation, direction: Direction): Order | null {
  const by = direction === 'up' || direction === 'left' ? -1 : 1;
  return chosen.cluster === null ? moveInOrder(chosen.notes, by) : moveClusterInOrder(chosen.cluster, by);
}

/** Whether all that is chosen is locked. */
function isLocked({ layout, chosen }: Situation): boolean {
  if (chosen.cluster !== null)
    return layout.clusters.find((place) => place.cluster.id === chosen.cluster)?.cluster.locked === true;
  return chosen.notes.every((id) => layout.notes.get(id)?.note.locked === true);
}

/** Where things stand, and that they stay there. */
export const arrangeCommands: readonly Command[] = [
  ...arrangements.map(arrangeCommand),
  ...(['left', 'right', 'up', 'down'] as const).map(nudgeCommand),
  lockCommand('lock', false),
  lockCommand('unlock', true),
];

function lockCommand(id: 'lock' | 'unlock', isOn: boolean): Command {
  return {
    id,
    group: 'arrange',
    label: (t) => t(`commands:${id}`),
    icon: isOn ? LockOpen : Lock,
    keys: ['L'],
    isPossible: (situation) =>
      (situation.chosen.notes.length > 0 || situation.chosen.cluster !== null) &&
      isLocked(situation) === isOn,
    run: ({ chosen, t }) => {
      if (chosen.cluster !== null) setClusterLocked(chosen.cluster, !isOn);
      else setLocked(chosen.notes, !isOn);
      return { text: t(`commands:${id}ed`) };
    },
  };
}
