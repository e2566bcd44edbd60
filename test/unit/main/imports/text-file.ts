import { readImport } from '#main/imports/imports.ts';

/** A file without sheets, read: what its only table shows and holds. */
export async function readTextFile(file: { name: string; bytes: Uint8Array }) {
  const read = await readImport({ ...file, language: 'sv' });
  const { sheets, ...preview } = read.preview();
  const [{ name: _, ...table } = { name: '', rows: 0, columns: [], suggestedColumn: '' }] = sheets;
  return {
    preview: () => ({ ...preview, ...table }),
    texts: (column: string) => read.notes({ sheet: '', column, tableColumn: null }).map((note) => note.text),
  };
}
