/**
 * Widths in parts of the font size, rounded up, of the typeface the app brings along (Atkinson Hyperlegible Next,
 * weight 500). Measured once.
 */
const groups: [width: number, letters: string][] = [
  [0.18, "'"],
  [0.24, ',.:;'],
  [0.25, '|¦‘’‚'],
  [0.26, 'j'],
  [0.28, 'i`´·¹¸ìíî'],
  [0.3, 'lï !¡'],
  [0.32, '()'],
  [0.33, '['],
  [0.35, '"f]t'],
  [0.37, 'r{}-¯°‹›'],
  [0.39, 'ª_²º'],
  [0.41, '¨³/I\\ÌÍÎÏ'],
  [0.42, '1'],
  [0.44, '“”„•'],
  [0.49, 'yzýÿ*sv¿'],
  [0.51, 'c¢ç?x–'],
  [0.53, 'k¶7'],
  [0.55, 'Ja§×àáâãäåLe~èéêë'],
  [0.57, '2<>Fhnouñòóôõöøùúûü^'],
  [0.58, 'ETbdgpÈÉÊËðþ'],
  [0.6, '39q¤$5S«±»ß'],
  [0.62, '+6PY¥¬ÝÞ÷−48VZ£'],
  [0.64, '=BRµ'],
  [0.66, 'ACKXÀÁÂÃÄÅÇ0'],
  [0.68, '€D'],
  [0.7, 'UÙÚÛÜ#HÐ'],
  [0.72, 'GNwÑ…'],
  [0.74, '&OÒÓÔÕÖØQ'],
  [0.8, '@©®'],
  [0.84, '¼—M½'],
  [0.87, 'mW'],
  [0.89, 'æ¾'],
  [0.94, 'Æœ%'],
  [1.02, 'Œ'],
];
const widths = new Map(
  groups.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);

/** Letters of other typefaces, which are not the same on every computer: rather wide than narrow. */
const others: [first: number, last: number, width: number][] = [
  [0x80, 0x24f, 0.7],
  [0x590, 0x8ff, 0.56],
  [0x1e00, 0x1eff, 0.62],
  [0x2e80, 0x9fff, 1],
  [0xac00, 0xd7a3, 1],
  [0xf900, 0xfaff, 1],
  [0xfe00, 0xfe0f, 0],
  [0xff00, 0xff60, 1],
  [0x1f1e6, 0x1f1ff, 0.66],
  [0x1f3fb, 0x1f3ff, 0.6],
  [0x20000, 0x3ffff, 1],
];
const picture = 1.3;
const firstPicture = 0x1f000;
const otherCapital = 0.8;
const otherLetter = 0.7;
const joiner = '\u200D';
const unseen = /[\p{Mn}\u00AD\u200B-\u200D\u2060]/u;
const capital = /\p{Lu}/u;

/** How wide a text is in one line, in parts of the font size; seldom less than it is painted. */
export function noteTextWidth(text: string): number {
  let [width, before] = [0, ''];
  for (const letter of text) {
    // Pictures that are joined are painted as one, where the computer's typeface has it.
    const known = widths.get(letter) ?? (before === joiner ? 0.6 : widthOfOther(letter));
    width += known;
    before = letter;
  }
  return width;
}

function widthOfOther(letter: string): number {
  const codePoint = letter.codePointAt(0) ?? 0;
  if (unseen.test(letter)) return 0;
  const group = others.find(([first, last]) => codePoint >= first && codePoint <= last);
  if (group) return group[2];
  if (codePoint >= firstPicture) return picture;
  return capital.test(letter) ? otherCapital : otherLetter;
}
