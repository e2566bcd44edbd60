import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeValue, encodeValue } from '#shared/contract/call-codec.ts';

const name = fc.string({ unit: 'binary' }).filter((key) => key !== '__proto__');
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, undefined, true, false, 0, -1, NaN, Infinity),
    fc.maxSafeInteger(),
    fc.double(),
    fc.string({ unit: 'binary' }),
    fc.uint8Array(),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

describe('values', () => {
  it('come back as they were sent, bytes and all', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(decodeValue(encodeValue(value))).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  it('carry a file of some megabytes whole', () => {
    const bytes = new Uint8Array(3_000_000).map((_, index) => index * 7);
    const back = decodeValue(encodeValue({ name: 'möte.radslag', bytes })) as { bytes: Uint8Array };
    expect(Buffer.compare(back.bytes, bytes)).toBe(0);
  });

  it('are values or an Error, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (garbage) => {
        try {
          decodeValue(garbage);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 1000 },
    );
    expect(() => decodeValue(new Uint8Array())).toThrow();
  });
});
