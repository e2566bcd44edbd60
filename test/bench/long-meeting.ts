import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
 * after an evening; and the same with one of the first records gone, so that all others wait for it. The floor reads and
 * checks the same records and does nothing with them.
 */
export async function measureLongMeeting() {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-bench-'));
  const records = writtenByLetter();
  try {
    const [whole, damaged] = [join(folder, 'whole'), join(folder, 'damaged')];
    const bytes = await writeJournal(whole, records);
    await writeJournal(damaged, records.toSpliced(300, 1));
    const [opening, openingDamaged, floor]: [number[], number[], number[]] = [[], [], []];
    for (let run = 0; run < runs; run++) {
      floor.push(await timed(async () => decodeRecords(new Uint8Array(await readFile(journalIn(whole))))));
      opening.push(await timed(() => openAndClose(whole)));
      openingDamaged.push(await timed(() => openAndClose(damaged)));
    }
    return {
      unit: 'ms',
      records: records.length,
      bytes,
      opening: figuresOf(opening),
      openingDamaged: figuresOf(openingDamaged),
      floor: figuresOf(floor),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const journalIn = (folder: string) => join(folder, 'journal.bin');

/** Answers its length in bytes. */
async function writeJournal(folder: string, records: readonly Uint8Array[]): Promise<number> {
  const bytes = Buffer.concat(records);
  await mkdir(folder);
  await writeFile(journalIn(folder), bytes);
  return bytes.length;
}

async function openAndClose(folder: string): Promise<void> {
  await (await openSessionStreams(folder, () => undefined)).close();
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
