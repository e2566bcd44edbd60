import { expect, it } from 'vitest';
import { keyOf } from '#renderer/facilitator/features/board/commands/key-of.ts';

const press = (key: string, held: Partial<Parameters<typeof keyOf>[0]> = {}) =>
  keyOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

it.each([
  ['g', {}, 'G'],
  ['J', { shiftKey: true }, 'Shift+J'],
  ['d', { ctrlKey: true }, 'Mod+D'],
  ['d', { metaKey: true }, 'Mod+D'],
  ['?', { shiftKey: true }, '?'],
  ['+', {}, '+'],
  [' ', {}, 'Space'],
  ['ArrowUp', { altKey: true }, 'Alt+ArrowUp'],
  ['ArrowUp', { shiftKey: true }, 'Shift+ArrowUp'],
  ['F10', { shiftKey: true }, 'Shift+F10'],
  ['å', {}, 'Å'],
])('%j with %j is %s', (key, held, name) => {
  expect(press(key, held)).toBe(name);
});
