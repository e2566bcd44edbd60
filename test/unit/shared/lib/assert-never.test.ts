import { expect, it } from 'vitest';
import { assertNever } from '#shared/lib/assert-never.ts';

it('stops at data that the types say cannot be', () => {
  const fromOutside = { kind: 'new' } as never;
  expect(() => assertNever(fromOutside)).toThrow('{"kind":"new"}');
});
