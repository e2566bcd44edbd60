import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText } from '#main/imports/decode-text.ts';
import { utf16, utf8, windows1252 } from './encodings.ts';

const text = 'text;bord\r\nGångväg på ön är för mörk – “ödslig” à la café €5;Å\r\nÄlgar;Ö\r\n';
const bom = '\uFEFF';

it.each([
  ['utf-8', utf8(text)],
  ['utf-8', utf8(bom + text)],
  ['utf-16le', utf16(text, 'le')],
  ['utf-16le', utf16(bom + text, 'le')],
  ['utf-16be', utf16(text, 'be')],
  ['utf-16be', utf16(bom + text, 'be')],
  ['windows-1252', windows1252(text)],
])('reads %s with every letter right', (encoding, bytes) => {
  expect(decodeText(bytes, 'lappar.csv')).toEqual({ text, encoding });
});

it('reads other alphabets and emoji', () => {
  const words = 'Больше скамеек\n公園を増やして\nمزيد من المقاعد\n🌳🌳';
  expect(decodeText(utf8(words), 'a.txt').text).toBe(words);
  expect(decodeText(utf16(bom + words, 'le'), 'a.txt').text).toBe(words);
  expect(decodeText(utf16(bom + words, 'be'), 'a.txt').text).toBe(words);
});

it('reads a file of one letter, and none', () => {
  expect(decodeText(windows1252('ö'), 'a.txt')).toEqual({ text: 'ö', encoding: 'windows-1252' });
  expect(decodeText(utf16('ö', 'le'), 'a.txt')).toEqual({ text: 'ö', encoding: 'utf-16le' });
  expect(decodeText(new Uint8Array(), 'a.txt').text).toBe('');
});

it('reads any Swedish text written in any of the encodings', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('aeirstnl åäöÅÄÖé.,;"\n')), minLength: 8 });
  fc.assert(
    fc.property(letters, (words) => {
      const swedish = `Fler bänkar ${words}`;
      for (const bytes of [utf8(swedish), utf16(swedish, 'le'), utf16(swedish, 'be'), windows1252(swedish)])
        expect(decodeText(bytes, 'a.txt').text).toBe(swedish);
    }),
  );
});

const bytesOf = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const noise = Uint8Array.from({ length: 3000 }, (_, index) => (index * index * 31 + index * 7) % 256);

it.each([
  ['PNG', readFileSync('assets/icons/icon.png')],
  ['a font', readFileSync('assets/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2')],
  ['PDF', bytesOf('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')],
  ['XLSX', bytesOf('PK\x03\x04\x14\x00\x06\x00', 'xl/workbook.xml')],
  ['XLS', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'text')],
  ['JPEG', bytesOf([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
  ['RTF', bytesOf('{\\rtf1\\ansi Fler bänkar}')],
  ['zeros', new Uint8Array(500)],
  ['a zero in text', bytesOf('Fler bänkar', [0], 'och träd på torget')],
  ['UTF-32', bytesOf([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0x62, 0, 0, 0])],
  ['noise', noise],
])('refuses %s', (_, bytes) => {
  expect(() => decodeText(bytes, 'lappar.csv')).toThrow(
    expect.objectContaining({ code: 'table-binary', values: { file: 'lappar.csv' } }),
  );
});

it('passes over a stray control character in a text', () => {
  expect(decodeText(utf8('Fler bänkar\u000B och träd\u0007'), 'a.txt').encoding).toBe('utf-8');
});
