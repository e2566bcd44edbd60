import { expect, it } from 'vitest';
import { calls, events, isCallName } from '#shared/contract/bridge.ts';
import { callNames, eventNames, projectorEventNames } from '#shared/contract/channels.ts';

it('are those of the bridge’s tables, once each', () => {
  expect(callNames.toSorted()).toEqual(Object.keys(calls).toSorted());
  expect(eventNames.toSorted()).toEqual(Object.keys(events).toSorted());
});

it('let the projector hear its view and nothing else', () => {
  expect(projectorEventNames).toEqual(['projectorView']);
});

it('know a call by its name only', () => {
  expect(callNames.every(isCallName)).toBe(true);
  expect(['toString', '__proto__', 'sessions', ''].filter(isCallName)).toEqual([]);
});
