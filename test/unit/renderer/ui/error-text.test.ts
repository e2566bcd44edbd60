import { expect, test } from 'vitest';
import { errorText } from '#renderer/ui/error-text.ts';
import { translator } from '#shared/i18n/translate.ts';

const sv = translator('sv');
const en = translator('en');

test('no error is no text', () => {
  expect(errorText(undefined, {}, sv)).toBeUndefined();
});

test('a key is translated, with the bounds of the field', () => {
  const error = { type: 'custom', message: 'common:tooLong' };
  expect(errorText(error, { max: 200 }, sv)).toBe('Högst 200 tecken får plats.');
  expect(errorText(error, { max: 200 }, en)).toBe('At most 200 characters fit.');
});

test('words that are no key are shown as they are, also with a colon', () => {
  const message = 'Välj en nivå: utan den vet ingen vad rummet påverkar.';
  expect(errorText({ type: 'custom', message }, {}, sv)).toBe(message);
});

test.each([
  ['too_small', {}, 'Fyll i det här fältet.'],
  ['invalid_value', {}, 'Fyll i det här fältet.'],
  ['too_big', { max: 20 }, 'Högst 20 tecken får plats.'],
  ['invalid_type', { min: 1, max: 480 }, 'Välj ett heltal från 1 till 480.'],
])("a schema's own English for %s becomes a plain sentence", (type, bounds, sentence) => {
  expect(errorText({ type, message: 'Invalid input: expected number' }, bounds, sv)).toBe(sentence);
});
