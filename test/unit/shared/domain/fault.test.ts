import { expect, it } from 'vitest';
import { Fault, faultFacts, faultSchema } from '#shared/domain/fault.ts';

it('tells of a fault by its code and what it names', () => {
  const facts = faultFacts(new Fault('table-empty', { file: 'a.csv' }));
  expect(facts).toEqual({ code: 'table-empty', values: { file: 'a.csv' } });
  expect(faultSchema.parse(facts)).toEqual(facts);
});

it('tells of anything else as unexpected, with what it said', () => {
  expect(faultFacts(new RangeError('too far'))).toEqual({
    code: 'unexpected',
    values: { detail: 'too far' },
  });
  expect(faultFacts('broken')).toEqual({ code: 'unexpected', values: { detail: 'broken' } });
});
