import { expect, test } from 'vitest';
import { ballotKey } from '#renderer/facilitator/features/voting/ballot-keys.ts';

test('arrows go between targets and the ends meet', () => {
  expect(ballotKey('ArrowDown', 0, 3)).toEqual({ kind: 'move', to: 1 });
  expect(ballotKey('ArrowDown', 2, 3)).toEqual({ kind: 'move', to: 0 });
  expect(ballotKey('ArrowUp', 0, 3)).toEqual({ kind: 'move', to: 2 });
  expect(ballotKey('Home', 2, 3)).toEqual({ kind: 'move', to: 0 });
  expect(ballotKey('End', 0, 3)).toEqual({ kind: 'move', to: 2 });
});

test('plus and minus add and take one dot, digits set the number', () => {
  expect(ballotKey('+', 0, 3)).toEqual({ kind: 'add', dots: 1 });
  expect(ballotKey('-', 0, 3)).toEqual({ kind: 'add', dots: -1 });
  expect(ballotKey('Backspace', 0, 3)).toEqual({ kind: 'add', dots: -1 });
  expect(ballotKey('3', 0, 3)).toEqual({ kind: 'set', dots: 3 });
  expect(ballotKey('0', 0, 3)).toEqual({ kind: 'set', dots: 0 });
});

test('other keys are left to the page', () => {
  for (const key of ['Tab', 'Enter', ' ', 'a', 'F11', 'Escape']) expect(ballotKey(key, 0, 3)).toBeNull();
});
