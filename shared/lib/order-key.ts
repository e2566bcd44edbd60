import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

type Ordered = { id: string; order: string };

/** Sorts by order key; equal keys (two laptops put something in the same place) are settled by id. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Keys for `count` new things after the last of `existing`. */
export function orderKeysAfter(existing: Ordered[], count: number): string[] {
  const last = existing.toSorted(byOrder).at(-1)?.order ?? null;
  return generateNKeysBetween(last, null, count);
}

/** A key between two neighbours; null means the beginning or the end. */
export function orderKeyBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/** Keys for `count` things between two neighbours. Neighbours with equal keys (see `byOrder`) leave no room: then after. */
export function orderKeysBetween(before: string | null, after: string | null, count: number): string[] {
  const end = before !== null && after !== null && before >= after ? null : after;
  return generateNKeysBetween(before, end, count);
}
