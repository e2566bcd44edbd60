import { Palette, Rows3 } from 'lucide-react';
import { noteColours } from '#shared/domain/note.ts';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import { colourSwatches } from '../colour-swatch.tsx';
import { allCommands } from './all-commands.ts';
import type { Command, Situation } from './command.ts';
import { perform } from './perform.ts';

/** What can be done now as the lines of a menu, colours and arrangements in menus of their own. */
export function menuEntries(situation: () => Situation): MenuEntry[] {
  const now = situation();
  const isChosen = now.chosen.notes.length > 0 || now.chosen.cluster !== null;
  const possible = allCommands.filter(
    (command) => !command.keyboardOnly && !(isChosen && command.ofBoard) && command.isPossible(now),
  );
  const entryOf = (command: Command): MenuEntry => ({
    id: command.id,
    label: command.label(now.t),
    ...(command.icon && { icon: command.icon }),
    ...(command.keys[0] !== undefined && { shortcut: command.keys[0] }),
    onAction: () => perform(command, situation()),
  });
  const colours = possible.filter(isColour).map((command) => withSwatch(entryOf(command)));
  const arranging = possible.filter(isArranging).map(entryOf);
  const plain = possible.filter((command) => !isColour(command) && !isArranging(command)).map(entryOf);
  return [
    ...plain.filter((entry) => entry.id !== 'delete'),
    ...submenu('colour', now.t('commands:colour'), Palette, colours),
    ...submenu('arrange', now.t('commands:arrangeMenu'), Rows3, arranging),
    ...plain.filter((entry) => entry.id === 'delete'),
  ];
}

const isColour = ({ id }: Command) => id.startsWith('colour-');
const isArranging = ({ id }: Command) => id.startsWith('arrange-');

function submenu(id: string, label: string, icon: typeof Palette, items: MenuEntry[]): MenuEntry[] {
  return items.length === 0 ? [] : [{ id, label, icon, items }];
}

/** In a menu of colours each is shown: six equal icons would say nothing. */
function withSwatch(entry: MenuEntry): MenuEntry {
  const colour = noteColours.find((name) => entry.id.endsWith(`-${name}`));
  return colour ? { ...entry, icon: colourSwatches[colour] } : entry;
}
