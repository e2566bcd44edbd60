import { expect, test } from 'vitest';
import { installTrustedTypes } from '#renderer/ui/trusted-types.ts';

test('only the empty text becomes HTML', () => {
  const made = new Map<string, (text: string) => string | null>();
  installTrustedTypes({ createPolicy: (name, rules) => made.set(name, rules.createHTML) });
  const createHTML = made.get('default');
  expect(createHTML?.('')).toBe('');
  expect(createHTML?.('<img src=x onerror=alert(1)>')).toBeNull();
});
