import { strToU8, zipSync } from 'fflate';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';

/** An Excel workbook with these sheets, as a spreadsheet program would save it. */
export async function workbook(sheets: Record<string, SheetData>): Promise<Uint8Array> {
  const named = Object.entries(sheets).map(([sheet, data]) => ({ sheet, data, dateFormat: 'yyyy-mm-dd' }));
  const bytes = await writeWorkbook(named).toBuffer();
  return new Uint8Array(bytes);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook of one sheet named Blad1, whose rows are given as the XML they are kept as. */
export function rawWorkbook(rows: string): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });
}

/** The beginning of an OLE box with a part of this name: how a workbook with a password is kept. */
export function oleBox(part: string): Uint8Array {
  const name = Array.from(part).flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array<number>(504).fill(0),
    ...name,
  ]);
}
