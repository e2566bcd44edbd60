/** The characters of 0x80–0x9F in Windows-1252, which Latin-1 lacks. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export const utf8 = (text: string) => new TextEncoder().encode(text);

export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), order === 'le');
  return bytes;
}

export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const high = windowsOnly.indexOf(character);
    return high === -1 ? character.charCodeAt(0) : 0x80 + high;
  });
}
