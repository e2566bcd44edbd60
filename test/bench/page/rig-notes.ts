/** A note as the rig gives it: `colour` is 0–4, the place is its top left corner. */
export type RigNote = { id: string; x: number; y: number; colour: number; text: string };

const pitch = 240;
const size = 200;
const words = 'plan ship fix test idea user story bug risk goal team call cost date flow demo'.split(' ');

function textOf(index: number): string {
  let text = `#${index}`;
  for (let at = index * 7 + 3; text.length < 40; at = (at * 31 + 17) % 9973)
    text += ` ${words[at % words.length]}`;
  return text.slice(0, 40).trimEnd().padEnd(40, '.');
}

function columnsOf(count: number): number {
  return Math.ceil(Math.sqrt((count * 16) / 9));
}

/** The rig's own notes, in its own places, made by its rule (its src/common.js). */
export function rigNotes(count: number): RigNote[] {
  const columns = columnsOf(count);
  return Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    x: (index % columns) * pitch,
    y: Math.floor(index / columns) * pitch,
    colour: index % 5,
    text: textOf(index),
  }));
}

/** The camera that the rig asks for to show all, where screen = page × z + (x, y). */
export function fitCamera(count: number): { x: number; y: number; z: number } {
  const columns = columnsOf(count);
  const width = columns * pitch - pitch + size;
  const height = Math.ceil(count / columns) * pitch - pitch + size;
  const z = 0.9 * Math.min(innerWidth / width, innerHeight / height, 1 / 0.9);
  return { x: (innerWidth - width * z) / 2, y: (innerHeight - height * z) / 2, z };
}
