import { arrangeCommands } from './arrange-commands.ts';
import { chooseCommands } from './choose-commands.ts';
import { clusterCommands } from './cluster-commands.ts';
import type { Command, Situation } from './command.ts';
import { groupCommands } from './group-commands.ts';
import { noteCommands } from './note-commands.ts';
import { roomCommands } from './room-commands.ts';
import { similarCommands } from './similar-commands.ts';
import { viewCommands } from './view-commands.ts';

/** In the order menus show them. */
export const allCommands: readonly Command[] = [
  ...noteCommands,
  ...groupCommands,
  ...clusterCommands,
  ...similarCommands,
  ...arrangeCommands,
  ...chooseCommands,
  ...viewCommands,
  ...roomCommands,
];

/** What a key does in a situation; several commands share a key when never more than one of them is possible. */
export function commandFor(key: string, situation: Situation): Command | null {
  return allCommands.find((command) => command.keys.includes(key) && command.isPossible(situation)) ?? null;
}
