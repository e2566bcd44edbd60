type Change = { before: WeakRef<object>; keys: ReadonlySet<string> };

const changes = new WeakMap<object, Change>();

/** Remembers of which record (or map) a new one was made, and the keys by which the two differ. */
export function rememberChange(before: object, after: object, keys: Iterable<string>): void {
  changes.set(after, { before: new WeakRef(before), keys: new Set(keys) });
}

/** What a record was made of, and the keys by which they differ; null when that is not known. */
export function changeBehind<R extends object>(after: R): { before: R; keys: ReadonlySet<string> } | null {
  const change = changes.get(after);
  const before = change?.before.deref() as R | undefined;
  return change && before ? { before, keys: change.keys } : null;
}
