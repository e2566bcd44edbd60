import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openSession } from '#main/host/open-session.ts';
import { editNote } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { fullDocument } from '../../shared/document/documents.ts';
import { tempFolder } from '../files/temp-folder.ts';

const ballot = { id: 'k1', votingId: 'v1', channel: 'paper', dots: { c1: 1 } } as const;

/** A session folder whose journal holds a document in many records, with a snapshot and one sealed ballot. */
async function writtenSession() {
  const folder = await tempFolder();
  const open = await openSession('m1', folder, () => 1000);
  Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(fullDocument()));
  for (const text of ['ett', 'två', 'tre', 'fyra']) editNote(open.doc, readSession(open.doc), 'n1', text);
  await open.sealed.cast(ballot);
  await open.sealed.cast({ ...ballot, id: 'k2' });
  await open.sealed.withdraw('k2');
  const session = open.session();
  await open.close();
  return { folder, session, journal: join(folder, 'journal.bin') };
}

async function opened(folder: string) {
  const open = await openSession('m1', folder, () => 2000);
  const [session, healing, sealed] = [open.session(), open.healing, open.sealed.all()];
  await open.close();
  return { session, healing, sealed };
}

describe('a session heals from its snapshot', () => {
  it('when nothing is wrong: it says that nothing was', async () => {
    const { folder, session } = await writtenSession();
    const found = await opened(folder);
    expect(found.session).toEqual(session);
    expect(found.healing).toEqual({
      wasEmpty: false,
      damagedPlaces: 0,
      damagedSnapshots: 0,
      restored: false,
      maybeMissed: [],
    });
  });

  it('when the journal is gone, and the ballots with it', async () => {
    const { folder, session, journal } = await writtenSession();
    await rm(journal);
    await rm(join(folder, 'sealed.bin'));
    const found = await opened(folder);
    expect(found.session).toEqual(session);
    expect(found.sealed).toEqual([ballot]);
    expect(found.healing.restored).toBe(true);
    // It is in the journal again: the snapshots may go now.
    await rm(join(folder, 'snapshots'), { recursive: true });
    expect((await opened(folder)).session).toEqual(session);
  });

  it('when the journal has lost its end', async () => {
    const { folder, session, journal } = await writtenSession();
    await truncate(journal, Math.floor((await readFile(journal)).length / 2));
    const found = await opened(folder);
    expect(found.session).toEqual(session);
    expect(found.healing.restored).toBe(true);
  });

  it('when the middle of the journal is damaged', async () => {
    const { folder, session, journal } = await writtenSession();
    const bytes = await readFile(journal);
    bytes.fill(0xff, 200, 420);
    await writeFile(journal, bytes);
    const found = await opened(folder);
    expect(found.session).toEqual(session);
    expect(found.healing).toMatchObject({ damagedPlaces: 1, restored: true });
  });

  it('when only the ballots are damaged: they are all that is brought back', async () => {
    const { folder, session } = await writtenSession();
    const path = join(folder, 'sealed.bin');
    await writeFile(path, (await readFile(path)).fill(0, 12, 20));
    const found = await opened(folder);
    expect([found.session, found.sealed]).toEqual([session, [ballot]]);
    expect(found.healing).toMatchObject({ damagedPlaces: 1, restored: true });
  });

  it('without bringing back a ballot that was withdrawn', async () => {
    const { folder } = await writtenSession();
    await rm(join(folder, 'journal.bin'));
    expect((await opened(folder)).sealed).toEqual([ballot]);
  });
});
