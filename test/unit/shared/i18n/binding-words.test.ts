import { expect, test } from 'vitest';
import { influenceLevels } from '#shared/domain/charter.ts';
import { bindingWords } from '#shared/i18n/binding-words.ts';

const said = (words: ReturnType<typeof bindingWords>) => `${words.lead} ${words.weight} ${words.to}`;

test('only a charter that lets the room decide makes a decision of the result', () => {
  for (const level of influenceLevels)
    expect(bindingWords({ level, decider: 'nämnden' }, 'sv').weight).toBe(
      level === 'decide' ? 'ett beslut' : 'ett råd',
    );
});

test('names who decides, and does without a name', () => {
  expect(said(bindingWords({ level: 'consult', decider: 'tekniska nämnden.' }, 'sv'))).toBe(
    'Resultatet är ett råd till tekniska nämnden',
  );
  expect(said(bindingWords({ level: 'consult', decider: '  ' }, 'en'))).toBe(
    'The result is advice to those who decide',
  );
});
