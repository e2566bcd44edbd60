/** A new id for a thing made in this window: random, url-safe, starting with a letter. */
export function newId(): string {
  return `n${crypto.randomUUID().replaceAll('-', '')}`;
}
