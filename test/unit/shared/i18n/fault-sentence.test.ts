import { describe, expect, it } from 'vitest';
import { faultCodes } from '#shared/domain/fault.ts';
import { languages } from '#shared/domain/language.ts';
import { faults as english } from '#shared/i18n/en/faults.ts';
import { faultSentence } from '#shared/i18n/fault-sentence.ts';
import { faults as swedish } from '#shared/i18n/sv/faults.ts';

const values = {
  file: 'möte.csv',
  folder: '/hem',
  path: '/hem/möte.csv',
  example: '/hem/räddat',
  column: 'idé',
  sheet: 'Svar',
  sheets: 'Svar, Mer',
  columns: 'namn, ålder',
  line: 7,
  megabytes: 40,
  limit: 32,
  budget: 5,
  perTarget: 2,
  detail: 'EIO',
  title: 'Trygghet',
};

describe.each(languages)('every fault in %s', (language) => {
  it.each(faultCodes)('%s has a whole sentence', (code) => {
    const sentence = faultSentence({ code, values }, language);
    expect(sentence).not.toMatch(/\{\{|\}\}|undefined|faults:|^$/);
    expect(sentence).not.toBe(code);
    expect(sentence).toMatch(/^\p{Lu}.*[.)]$/u);
  });
});

it('there is a sentence for every fault and no other', () => {
  expect(Object.keys(swedish).toSorted()).toEqual(faultCodes.toSorted());
  expect(Object.keys(english).toSorted()).toEqual(faultCodes.toSorted());
});

it('a sentence names what the fault names', () => {
  const fault = { code: 'ballot-over-budget', values: { budget: 4 } } as const;
  expect(faultSentence(fault, 'sv')).toContain('de 4 som var och en har');
  expect(faultSentence(fault, 'en')).toContain('the 4 each person has');
});
