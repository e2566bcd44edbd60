import { join } from 'node:path';
import { readFileBytes } from '#main/files/read.ts';

/** Next to main/ in the project as next to dist/main in the installed program. */
const folder = join(import.meta.dirname, '../../assets/fonts');

/** The parts of the font and the characters each holds, as @fontsource divides it. */
const parts = [
  {
    file: 'atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
    range:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,' +
      'U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  {
    file: 'atkinson-hyperlegible-next-latin-wght-normal.woff2',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,' +
      'U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
];

/** CSS that carries the report's font inside it. A part that cannot be read is left out: the report is still made. */
export async function reportFonts(): Promise<string> {
  const faces = parts.map(async ({ file, range }) => {
    const bytes = await readFileBytes(join(folder, file)).catch(() => null);
    return bytes ? fontFace(bytes, range) : '';
  });
  return (await Promise.all(faces)).join('');
}

function fontFace(bytes: Uint8Array, range: string): string {
  const data = Buffer.from(bytes).toString('base64');
  return `@font-face { font-family: "Atkinson Hyperlegible Next"; font-weight: 200 800; unicode-range: ${range};
  src: url(data:font/woff2;base64,${data}) format("woff2"); }
`;
}
