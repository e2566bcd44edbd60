import { type Room, rooms } from './rooms.ts';

/** A room as it stands in the tree: each folder of a room that holds rooms is one, with the same rules. */
export type Place = { path: string; room: Room };

const deepestFirst = rooms.toSorted((a, b) => b.path.length - a.path.length);

/** The room a file lies in; undefined when no room of the table holds it. `file` is a path from the project's root. */
export function roomOf(file: string): Place | undefined {
  const room = deepestFirst.find((each) => file.startsWith(`${each.path}/`));
  if (!room) return undefined;
  const [folder, ...deeper] = file.slice(room.path.length + 1).split('/');
  const isInFolder = deeper.length > 0;
  if (room.holds === 'rooms') return isInFolder ? { path: `${room.path}/${folder}`, room } : undefined;
  if (room.holds === 'files' && isInFolder) return undefined;
  return { path: room.path, room };
}

/** Whether code of one room may import code of the other. */
export function mayImport(from: Place, to: Place): boolean {
  return from.path === to.path || from.room.mayImport.includes(to.room.path);
}
