import { expect, test } from 'vitest';
import { headingSize } from '#renderer/projector/heading-size.ts';

test('a longer question is set smaller', () => {
  expect(headingSize('Vad är viktigast att börja med på torget?')).toBe('large');
  expect(headingSize('x'.repeat(100))).toBe('medium');
  expect(headingSize('x'.repeat(300))).toBe('small');
});
