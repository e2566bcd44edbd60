import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { revealBallots } from '#main/host/ballot-desk.ts';
import { openSession } from '#main/host/open-session.ts';
import { createShelf } from '#main/host/session-shelf.ts';
import { encodeRecord } from '#main/vault/record.ts';
import { sealedRecord } from '#main/vault/sealed.ts';
import { openVault } from '#main/vault/vault.ts';
import { editNote } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { addVoting, openVoting } from '#shared/document/operations/votings.ts';
import { faultyDisk } from '../../../faults/support/faulty-disk.ts';
import { fullDocument, newVoting } from '../../shared/document/documents.ts';
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

  it.each(['is gone', 'has been emptied'])('when the file of the ballots alone %s', async (how) => {
    const { folder, session } = await writtenSession();
    const sealed = join(folder, 'sealed.bin');
    await (how === 'is gone' ? rm(sealed) : truncate(sealed));
    const found = await opened(folder);
    expect([found.session, found.sealed]).toEqual([session, [ballot]]);
    expect(found.healing.restored).toBe(true);
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

const castIn = (votingId: string, id: string) =>
  encodeRecord(sealedRecord({ kind: 'cast', ballot: { ...ballot, id, votingId } }));
const cast = (id: string) => castIn('v1', id);

describe('ballots that are damaged', () => {
  it('may be missed where one damaged place took more of them than the snapshot has', async () => {
    const { folder } = await writtenSession();
    const [lost, kept] = [Buffer.concat(['k1', 'k3', 'k4'].map(cast)), cast('k5')];
    await writeFile(join(folder, 'sealed.bin'), Buffer.concat([lost.fill(0), kept]));
    const found = await opened(folder);
    expect(found.sealed.map(({ id }) => id).toSorted()).toEqual(['k1', 'k5']);
    expect(found.healing.maybeMissed).toEqual(['ballots']);
  });
});

describe('damage that is found when the session cannot be opened after all', () => {
  /** More is written after the snapshot than the damage took. */
  async function damaged() {
    const { folder, journal } = await writtenSession();
    const at = (await readFile(journal)).indexOf('Lapp n3');
    const open = await openSession('m1', folder, () => 2000);
    editNote(open.doc, readSession(open.doc), 'n2', 'mer'.repeat(2000));
    const session = open.session();
    const snapshots = await readFolder(folder);
    await open.close();
    await keepOnly(folder, snapshots);
    const bytes = await readFile(journal);
    await writeFile(journal, bytes.fill(0, at, at + 2));
    return { folder, session, size: bytes.length };
  }
  async function refused(folder: string) {
    const bars = (call: string, path: string) =>
      call === 'open' && path.endsWith('sealed.bin') ? ('EBUSY' as const) : undefined;
    const opening = openSession('m1', folder, () => 2000, faultyDisk({ bars }));
    await expect(opening).rejects.toMatchObject({ code: 'busy' });
  }

  it('is made good the next time, from the snapshot that has it', async () => {
    const { folder, session } = await damaged();
    await refused(folder);
    expect((await opened(folder)).session).toEqual(session);
  });

  it('is in doubt the next time, where no snapshot has it', async () => {
    const { folder } = await damaged();
    await rm(join(folder, 'snapshots'), { recursive: true });
    await refused(folder);
    const open = await openSession('m1', folder, () => 3000);
    expect(open.doubt.isThere('words')).toBe(true);
    await open.close();
  });
});

/** Its newest snapshot has a ballot sealed that has been revealed since; a ballot of the next voting is damaged. */
async function revealedSession(before: readonly string[] = []) {
  const dataFolder = await tempFolder();
  const vault = await openVault(dataFolder);
  const shelf = createShelf(vault, () => 1000);
  const first = await shelf.begin('m1');
  Y.applyUpdate(first.open.doc, Y.encodeStateAsUpdate(fullDocument()));
  openVoting(first.open.doc, first.open.session(), 'v1');
  await first.open.sealed.cast(ballot);
  for (const id of before) await first.open.sealed.cast({ ...ballot, id, votingId: 'v2' });
  await first.release();
  const folder = await vault.folderOf('m1');
  const snapshots = await readFolder(folder);
  const second = await shelf.use('m1');
  await revealBallots(second.open, 'v1');
  addVoting(second.open.doc, second.open.session(), newVoting('v2'));
  openVoting(second.open.doc, second.open.session(), 'v2');
  const session = second.open.session();
  await second.release();
  await shelf.close();
  await keepOnly(folder, snapshots);
  const lost = Buffer.from(castIn('v2', 'k8')).fill(0);
  await writeFile(join(folder, 'sealed.bin'), Buffer.concat([lost, castIn('v2', 'k9')]));
  return { dataFolder, folder, session };
}

const readFolder = (folder: string) => readdir(join(folder, 'snapshots'));
async function keepOnly(folder: string, names: readonly string[]): Promise<void> {
  for (const name of await readFolder(folder))
    if (!names.includes(name)) await rm(join(folder, 'snapshots', name));
}

describe('ballots that have been revealed since the snapshot', () => {
  it('are not sealed again by it, nor taken for those that are damaged', async () => {
    const { folder, session } = await revealedSession();
    const found = await opened(folder);
    expect(Object.keys(found.session.ballots)).toEqual(['k1']);
    expect(found.session).toEqual(session);
    expect(found.sealed.map(({ id }) => id)).toEqual(['k9']);
    expect(found.healing).toMatchObject({ restored: false, maybeMissed: ['ballots'] });
  });

  it('do not keep the session from being opened while the disk is full', async () => {
    const { dataFolder } = await revealedSession();
    const disk = faultyDisk();
    const shelf = createShelf(await openVault(dataFolder, disk), () => 2000);
    disk.plan({ bars: (call) => (call === 'write' ? 'ENOSPC' : undefined) });
    const { open, release } = await shelf.use('m1');
    expect(Object.keys(open.session().ballots)).toEqual(['k1']);
    await release();
    await shelf.close();
  });
});

describe('ballots that a full disk does not take back', () => {
  it('do not keep the session from being opened, though revealed ones are still to be forgotten', async () => {
    const { dataFolder, folder } = await revealedSession(['k8']);
    const lost = Buffer.from(castIn('v2', 'k8')).fill(0);
    await writeFile(join(folder, 'sealed.bin'), Buffer.concat([lost, cast('k1')]));
    const disk = faultyDisk();
    const shelf = createShelf(await openVault(dataFolder, disk), () => 2000, undefined, 50);
    disk.plan({ bars: (call) => (call === 'write' ? 'ENOSPC' : undefined) });
    const { open, release } = await shelf.use('m1');
    expect(open.sealed.all().map(({ id }) => id)).toContain('k8');
    await release();
    await shelf.close();
  });
});
