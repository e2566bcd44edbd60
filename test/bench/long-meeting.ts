import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { addNotes, editNote } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { decodeRecords, encodeRecord, recordTypes } from '#main/vault/record.ts';
import { openSessionStreams } from '#main/vault/session-streams.ts';
import { newDocument, newNote } from '../unit/shared/document/documents.ts';
import { figuresOf, timed } from './measure.ts';

const noteCount = 600;
const words = 'Bättre belysning längs gångvägen till skolan';
const runs = 5;
/** What a note has that has just been added. */
const kept = { clusterId: null, order: 'a0' };

/**
 * Opening a session in which 600 notes have been written letter by letter, each letter a record of the journal, as
 * after an evening. The floor reads and checks the same records and does nothing with them.
 */
export async function measureLongMeeting() {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-bench-'));
  const journal = join(folder, 'journal.bin');
  try {
    const records = writtenByLetter();
    await writeFile(journal, Buffer.concat(records));
    const [opening, floor]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run++) {
      floor.push(await timed(async () => decodeRecords(new Uint8Array(await readFile(journal)))));
      opening.push(await timed(async () => (await openSessionStreams(folder, () => undefined)).close()));
    }
    const bytes = (await readFile(journal)).length;
    return {
      unit: 'ms',
      records: records.length,
      bytes,
      opening: figuresOf(opening),
      floor: figuresOf(floor),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function writtenByLetter(): Uint8Array[] {
  const doc = newDocument();
  const records = [encodeRecord({ type: recordTypes.update, payload: Y.encodeStateAsUpdate(doc) })];
  doc.on('update', (payload: Uint8Array) =>
    records.push(encodeRecord({ type: recordTypes.update, payload })),
  );
  // Read as a whole for each letter, the session would take minutes; only the note that is written on counts here.
  const session = readSession(doc);
  for (let count = 0; count < noteCount; count++) {
    const note = newNote(`n${count}`, { text: words.slice(0, 1) });
    addNotes(doc, [note]);
    for (let length = 2; length <= words.length; length++)
      editNote(
        doc,
        { ...session, notes: { [note.id]: { ...note, ...kept } } },
        note.id,
        words.slice(0, length),
      );
  }
  return records;
}
