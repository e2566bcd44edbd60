const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;
const letter = /\p{L}/u;

/** The words of a text in lower case, as they are written; numbers, signs and emoji are none. */
export function tokensOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(word)
      ?.filter((token) => letter.test(token)) ?? []
  );
}

/** A word without hyphens, so that "p-plats" and "pplats" are the same. */
export function joined(token: string): string {
  return token.replace(/[-‐‑]/g, '');
}
