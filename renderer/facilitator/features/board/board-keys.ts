import type { KeyboardEvent } from 'react';
import type { BoardLayout } from '#shared/domain/board-layout.ts';
import { goTo, select, useBoard } from '#renderer/store/board-store.ts';
import { commandFor } from './commands/all-commands.ts';
import type { Situation } from './commands/command.ts';
import { keyOf } from './commands/key-of.ts';
import { perform } from './commands/perform.ts';
import { focusMarkId } from './focus-mark.tsx';
import { nearestIn, type Direction } from './nearest.ts';

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What each key does on the board. Keys that are no command's pass by. */
export function boardKeys(
  layout: BoardLayout,
  situation: () => Situation,
  openMenu: (at: { x: number; y: number }) => void,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.target !== event.currentTarget) return;
    const key = keyOf(event);
    const direction = directions[key.replace('Shift+', '')];
    const command = direction ? null : commandFor(key, situation());
    const isMenuKey = key === 'ContextMenu' || key === 'Shift+F10';
    if (!direction && !command && !isMenuKey) return;
    event.preventDefault();
    if (direction) step(layout, direction, event.shiftKey);
    else if (command) perform(command, situation());
    else openMenu(menuPlace(event.currentTarget));
  };
}

/** Where the menu opens by key: at what the keyboard is on, else in the middle of the board. */
function menuPlace(surface: Element): { x: number; y: number } {
  const box = (document.getElementById(focusMarkId) ?? surface).getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** Goes to the next thing in a direction; with Shift, what is passed is selected. */
function step(layout: BoardLayout, direction: Direction, extend: boolean): void {
  const { focused, selected } = useBoard.getState();
  const next = nearestIn(layout, focused, direction);
  if (next === null) return;
  const passed = [focused, next].filter((id) => id !== null).filter((id) => layout.notes.has(id));
  if (extend) select([...selected, ...passed]);
  goTo(next);
}
