import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byOrder, orderKeyBetween, orderKeysAfter } from '#shared/lib/order-key.ts';

const keysAfter = (existing: string[], count: number) =>
  orderKeysAfter(
    existing.map((order, index) => ({ id: `i${index}`, order })),
    count,
  );

describe('byOrder', () => {
  it('sorts by key, and equal keys by id, however they came', () => {
    const things = [
      { id: 'b', order: 'a1' },
      { id: 'a', order: 'a1' },
      { id: 'c', order: 'Zz' },
      { id: 'd', order: 'a0' },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(things, { minLength: 4 }), (shuffled) => {
        expect(shuffled.toSorted(byOrder).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
      }),
    );
    expect(byOrder({ id: 'a', order: 'a1' }, { id: 'a', order: 'a1' })).toBe(0);
  });
});

describe('orderKeysAfter', () => {
  it('gives keys that are sorted and after everything there is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 8 }), (batches) => {
        const keys: string[] = [];
        for (const count of batches) {
          const added = keysAfter(keys.toReversed(), count);
          expect(added).toHaveLength(count);
          keys.push(...added);
        }
        expect(keys).toEqual([...new Set(keys)].toSorted());
      }),
    );
  });

  it('gives none when none are asked for', () => {
    expect(keysAfter(['a0'], 0)).toEqual([]);
  });
});

describe('orderKeyBetween', () => {
  it('always finds room between neighbours and at the ends', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          const key = orderKeyBetween(keys[at - 1] ?? null, keys[at] ?? null);
          keys.splice(at, 0, key);
        }
        expect(keys).toEqual([...new Set(keys)].toSorted());
      }),
    );
  });
});
