/** The runs of `size` letters in a word, with its edges marked; a shorter word is one run. */
export function gramsOf(token: string, size: number): string[] {
  const letters = Array.from(`<${token}>`);
  if (letters.length <= size) return [letters.join('')];
  return Array.from({ length: letters.length - size + 1 }, (_, at) => letters.slice(at, at + size).join(''));
}
