import { strFromU8, unzipSync, zipSync } from 'fflate';
import { Fault } from '#shared/domain/fault.ts';
import { cellsSpanned, CellPlaceError } from './cells-spanned.ts';
import { mergedCells, type Merged } from './merged-cells.ts';

/** Far above any workbook of what people have said; a zip bomb is stopped here, before it is unpacked. */
const megabytesLimit = 100;
const sizeLimit = megabytesLimit * 1024 * 1024;
/** The parser fills the gaps between cells, so one cell far down and one far right cost as much as a full sheet. */
const cellsLimit = 20_000_000;

/**
 * A workbook as a zip that the parser can be trusted with, not packed and within the limits; and what the parser
 * does not tell, the merged cells of each sheet.
 * Throws Fault 'workbook-too-large', 'workbook-damaged', and 'workbook-other' for what is no workbook of Excel's.
 */
export function unpackWorkbook(
  bytes: Uint8Array,
  file: string,
): { archive: ArrayBuffer; merged: Merged[][] } {
  const parts = unpacked(bytes, file);
  if (!Object.hasOwn(parts, 'xl/workbook.xml')) throw new Fault('workbook-other', { file });
  for (const part of Object.values(parts)) if (cellsIn(part, file) > cellsLimit) throw tooLarge(file);
  return { archive: Uint8Array.from(zipSync(parts, { level: 0 })).buffer, merged: mergedCells(parts) };
}

/** The texts in the zip. What a part says of its size is believed: no more than that is unpacked of it. */
function unpacked(bytes: Uint8Array, file: string): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name)) return false;
        size += originalSize;
        if (size > sizeLimit) throw tooLarge(file);
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('workbook-damaged', { file }, { cause });
  }
}

function cellsIn(part: Uint8Array, file: string): number {
  try {
    return cellsSpanned(strFromU8(part));
  } catch (cause) {
    if (cause instanceof CellPlaceError) throw new Fault('workbook-damaged', { file }, { cause });
    throw cause;
  }
}

function tooLarge(file: string): Fault {
  return new Fault('workbook-too-large', { file, limit: megabytesLimit });
}
