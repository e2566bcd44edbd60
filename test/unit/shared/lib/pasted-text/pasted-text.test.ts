import { describe, expect, it } from 'vitest';
import { readPasted, type Choice } from '#shared/lib/pasted-text/pasted-text.ts';

const plain: Choice = { by: 'line', column: 0, header: false, leaveOutDoubles: false };
const split = (text: string, choice: Partial<Choice> = {}) => readPasted(text).split({ ...plain, ...choice });
const lines = (text: string) => split(text).texts;
const paragraphs = (text: string) => split(text, { by: 'paragraph' }).texts;
const column = (text: string, at: number) => split(text, { by: 'row', column: at }).texts;

describe('one line is one note', () => {
  it('counts the empty lines between, not those at the ends', () => {
    expect(split('\r\n\r\nBänkar\r\n\r\n \t\r\nTräd\r\n\r\n')).toEqual({
      texts: ['Bänkar', 'Träd'],
      empty: 2,
      doubles: 0,
    });
    expect(split('')).toEqual({ texts: [], empty: 0, doubles: 0 });
    expect(split(' \n\u200B\n\u00AD')).toEqual({ texts: [], empty: 0, doubles: 0 });
  });

  it('keeps exact doubles unless told to leave them out, and counts them either way', () => {
    const text = 'Bänkar\nTräd\n- Bänkar\nbänkar\nBänkar';
    expect(split(text)).toMatchObject({
      doubles: 2,
      texts: ['Bänkar', 'Träd', 'Bänkar', 'bänkar', 'Bänkar'],
    });
    expect(split(text, { leaveOutDoubles: true })).toEqual({
      texts: ['Bänkar', 'Träd', 'bänkar'],
      doubles: 2,
      empty: 0,
    });
  });

  it('takes lines that end as on Windows, Unix, old Macs and between pages', () => {
    expect(lines('a\r\nb\nc\rd\fe\u2029f\u0085g')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it("keeps Word's line breaks inside a paragraph in the note", () => {
    expect(lines('Fler bänkar\vgärna i sol\r\nTräd\u2028och buskar')).toEqual([
      'Fler bänkar\ngärna i sol',
      'Träd\noch buskar',
    ]);
  });

  it('takes away what cannot be seen, and makes every space an ordinary one', () => {
    expect(lines('\uFEFFkommun\u00ADfull\u00ADmäktige\nom\u200Btag\n10\u00A0000\u202Fkr')).toEqual([
      'kommunfullmäktige',
      'omtag',
      '10 000 kr',
    ]);
    expect(lines('👨‍👩‍👧 lek')).toEqual(['👨‍👩‍👧 lek']);
  });
});

describe('list marks', () => {
  it.each([
    ['- Bänkar', 'Bänkar'],
    ['– Bänkar', 'Bänkar'],
    ['* Bänkar', 'Bänkar'],
    ['• Bänkar', 'Bänkar'],
    ['•\tBänkar', 'Bänkar'],
    ['·\u00A0Bänkar', 'Bänkar'],
    ['◦ Bänkar', 'Bänkar'],
    ['o\tBänkar', 'Bänkar'],
    ['\uF0B7\tBänkar', 'Bänkar'],
    ['§\tBänkar', 'Bänkar'],
    ['☐ Bänkar', 'Bänkar'],
    ['  \t•   Bänkar', 'Bänkar'],
    ['> Bänkar', 'Bänkar'],
    ['> > Bänkar', 'Bänkar'],
    ['>> - Bänkar', 'Bänkar'],
    ['1. Bänkar', 'Bänkar'],
    ['1)\tBänkar', 'Bänkar'],
  ])('%j becomes %j', (line, text) => expect(lines(line)).toEqual([text]));

  it.each([
    '1984 var det bättre',
    '1984. Det var ett år',
    '-5 grader',
    '1.5 m breda gångar',
    '1.Bänkar',
    '2. våningen saknar hiss',
    '>5 minuter till bussen',
    '*viktigt*',
    'o andra sidan',
    'a) är bäst',
    'A) är bäst',
    'A. Andersson vill ha träd',
    '10) kr',
    '§ 5 gäller',
    '---',
    '·mitt',
  ])('%j stays', (line) => expect(lines(line)).toEqual([line]));

  it('takes letters and numbers for marks where one is beside another', () => {
    expect(lines('a) bänkar\nb) träd')).toEqual(['bänkar', 'träd']);
    expect(lines('A) bänkar\n\nfritt\nB) träd')).toEqual(['bänkar', 'fritt', 'träd']);
    expect(lines('1. bänkar\n    vid ån\n2. träd')).toEqual(['bänkar', 'vid ån', 'träd']);
    expect(lines('1. bänkar\n1. träd')).toEqual(['bänkar', 'träd']);
    expect(lines('1) bänkar\n2. träd')).toEqual(['1) bänkar', '2. träd']);
    expect(lines('a) bänkar\nf) träd')).toEqual(['a) bänkar', 'f) träd']);
  });

  it('keeps minus signs beside plus signs, since they say what is bad', () => {
    expect(lines('+ ljust\n- kallt\n– dyrt')).toEqual(['+ ljust', '- kallt', '– dyrt']);
  });

  it('leaves out bullets with nothing after them', () => {
    expect(split('• \n•\tTräd\n>\n> Sol')).toEqual({ texts: ['Träd', 'Sol'], empty: 2, doubles: 0 });
  });
});

describe('a blank line is the next note', () => {
  it('lets lines that a letter broke flow together, and keeps those that someone ended', () => {
    const long = 'Vi som bor längs ån har länge önskat oss en bro för dem';
    expect(paragraphs(`> ${long}\n> som går.\n>\n> Tack!\n> Åsa\n> Ängsvägen 3\n\n\n\nHej`)).toEqual([
      `${long} som går.`,
      'Tack!\nÅsa\nÄngsvägen 3',
      'Hej',
    ]);
  });

  it('keeps the items of a list on lines of their own', () => {
    const long = 'en bro över ån vid gamla kvarnen, bred nog för två barnvagnar';
    expect(paragraphs(`Vi vill ha:\n- ${long}\n- bänkar\n\n1. Träd\n\n2. Sol`)).toEqual([
      `Vi vill ha:\n${long}\nbänkar`,
      'Träd',
      'Sol',
    ]);
  });

  it('counts doubles as well', () => {
    expect(split('Träd\n\nTräd\n', { by: 'paragraph' })).toEqual({
      texts: ['Träd', 'Träd'],
      empty: 0,
      doubles: 1,
    });
  });
});

describe('a table row is a note', () => {
  it('reads cells as a spreadsheet copies them', () => {
    const text =
      'nr\tförslag\tbord\r\n1\t"Fler bänkar,\n""röda"""\t2\r\n2\t"Citat" kvar\t\r\n\t\t\r\n3\tTräd\v(höga)\t1\r\n';
    const { rows, column: wordiest } = readPasted(text);
    expect(rows).toEqual([
      ['nr', 'förslag', 'bord'],
      ['1', 'Fler bänkar,\n"röda"', '2'],
      ['2', '"Citat" kvar', ''],
      ['', '', ''],
      ['3', 'Träd\n(höga)', '1'],
    ]);
    expect(wordiest).toBe(1);
    expect(split(text, { by: 'row', column: 1, header: true })).toEqual({
      texts: ['Fler bänkar,\n"röda"', '"Citat" kvar', 'Träd\n(höga)'],
      empty: 1,
      doubles: 0,
    });
    expect(column(text, 2)).toEqual(['bord', '2', '1']);
  });

  it('reads one column with cells of several lines', () => {
    expect(readPasted('"Rad ett\nrad två"\nTräd\n').rows).toEqual([['Rad ett\nrad två'], ['Träd']]);
  });

  it.each([
    ['a list', 'Träd\nBänkar'],
    ['a list from Word', '•\tTräd\no\tBänkar\n'],
    ['a numbered list from Word', '1.\tTräd\n2.\tBänkar\n'],
    ['tabs here and there', 'Träd\there\nBänkar'],
    ['speech', '"Vi vill ha\nbänkar" sa hon\n"Träd"'],
    ['a quote that never ends', '"Träd\nBänkar'],
    ['nothing', ' \n'],
  ])('finds no table in %s', (_what, text) => expect(readPasted(text).rows).toBeNull());

  it('does not take marks off in a table', () => {
    expect(column('- \tTräd - ek\n5\t- Bänkar', 1)).toEqual(['Träd - ek', '- Bänkar']);
  });
});
