import { expect, test } from 'vitest';
import { capacityOf, optionDensity, resultDensity } from '#renderer/projector/densities.ts';

/** The height between question and foot on a 1080p projector, in rem. */
const height = 38;
const titles = (count: number, title = 'Trygg väg hem') => Array.from({ length: count }, () => title);
const long = 'Bättre belysning på gångvägen mellan torget och bussen';

test('few lines stand roomily, more stand tighter', () => {
  expect(resultDensity(titles(3), height).name).toBe('grand');
  expect(resultDensity(titles(6), height).name).toBe('roomy');
  expect(resultDensity(titles(9), height).name).toBe('even');
  expect(resultDensity(titles(12), height).name).toBe('tight');
});

test('a long title is not put on the one line of the even size', () => {
  expect(resultDensity([...titles(8), long], height).name).toBe('snug');
  expect(resultDensity([...titles(5), long], height).name).toBe('roomy');
});

test('options go into two columns before they become small', () => {
  expect(optionDensity(6, height)).toMatchObject({ name: 'roomy', columns: 1 });
  expect(optionDensity(14, height)).toMatchObject({ name: 'even', columns: 2 });
  expect(optionDensity(18, height)).toMatchObject({ name: 'snug', columns: 2 });
  expect(optionDensity(20, height)).toMatchObject({ name: 'tight', columns: 2 });
});

test('twenty options, the most that should be voted on, all fit', () => {
  expect(capacityOf(optionDensity(20, height), height)).toBeGreaterThanOrEqual(20);
});

test('there is always room for one', () => {
  expect(capacityOf(resultDensity(titles(3), 0), 0)).toBe(1);
});
