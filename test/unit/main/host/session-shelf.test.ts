import { cp, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createShelf, type SessionShelf } from '#main/host/session-shelf.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { openVault } from '#main/vault/vault.ts';
import { documentVersion } from '#shared/document/migrations/migrate.ts';
import { addNotes, editNote } from '#shared/document/operations/notes.ts';
import { editInfo } from '#shared/document/operations/session.ts';
import { fullDocument, newNote } from '../../shared/document/documents.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { countingDisk } from '../vault/counting-disk.ts';
import { ballot } from './voting-room.ts';
import { readSession } from '#shared/document/read.ts';

const shelves: SessionShelf[] = [];
afterEach(async () => {
  await Promise.all(shelves.splice(0).map((shelf) => shelf.close()));
});

async function shelfIn(folder: string): Promise<SessionShelf> {
  const shelf = createShelf(await openVault(folder), () => 1_795_000_000_000);
  shelves.push(shelf);
  return shelf;
}

/** A shelf with the sessions named, each with three notes and a cluster. */
async function shelfWith(...ids: string[]) {
  const folder = await tempFolder();
  const shelf = await shelfIn(folder);
  for (const id of ids) {
    const { open, release } = await shelf.begin(id);
    Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(fullDocument()));
    open.doc.getMap('info').set('id', id);
    await open.saved();
    await release();
  }
  return { folder, shelf };
}

const titles = async (shelf: SessionShelf) => (await shelf.list()).map(({ id, title }) => [id, title]);
const textOf = async (shelf: SessionShelf, id: string) => {
  const { open, release } = await shelf.use(id);
  const text = open.session().notes['n1']?.text;
  await release();
  return text;
};

describe('a session whose last change was on its way to the disk when its snapshot was taken', () => {
  it('has it also when the end of its journal is damaged', async () => {
    const { folder, shelf } = await shelfWith('m1');
    const { open, release } = await shelf.use('m1');
    editNote(open.doc, open.session(), 'n1', 'Sista ordet');
    await release();
    const journal = join(folder, 'sessions', 'm1', 'journal.bin');
    const bytes = await readFile(journal);
    await writeFile(journal, bytes.fill(0, bytes.length - 5));
    expect(await textOf(shelf, 'm1')).toBe('Sista ordet');
  });
});

describe('a session that one lets go of as another takes it up', () => {
  it('stays open: opened beside one that is being closed, two would write to its files', async () => {
    const { shelf } = await shelfWith('m1');
    const first = await shelf.use('m1');
    const taking = shelf.use('m1');
    const released = first.release();
    const second = await taking;
    expect(second.open === first.open).toBe(true);
    await released;
    await second.release();
  });
});

describe('a session that is deleted while it is being opened', () => {
  it('is handed out to nobody, before, while or after it goes, and leaves no folder', async () => {
    const { shelf } = await shelfWith('m1');
    const { promise: isLooking, resolve: look } = Promise.withResolvers<void>();
    const { promise: hasLooked, resolve: go } = Promise.withResolvers<void>();
    const slow = createShelf(
      shelf.vault,
      () => 1,
      async () => {
        look();
        await hasLooked;
      },
    );
    shelves.push(slow);
    const using = slow.use('m1');
    await isLooking;
    const deleting = slow.delete('m1');
    const late = slow.begin('m1');
    go();
    await expect(using).rejects.toMatchObject({ code: 'session-missing' });
    await expect(late).rejects.toMatchObject({ code: 'session-missing' });
    await deleting;
    expect(await shelf.vault.sessionIds()).toEqual([]);
  });
});

describe('a session that is deleted while the list is made', () => {
  it('stays deleted, and can be brought back', async () => {
    const { folder } = await shelfWith('m1', 'm2');
    const { promise: isListing, resolve: look } = Promise.withResolvers<void>();
    const { promise: isDeleted, resolve: go } = Promise.withResolvers<void>();
    const under: Disk = {
      ...nodeDisk,
      stat: async (path) => {
        if (path === join(folder, 'sessions', 'm2')) {
          look();
          await isDeleted;
        }
        return nodeDisk.stat(path);
      },
    };
    const shelf = createShelf(await openVault(folder, under), () => 1);
    shelves.push(shelf);
    const listing = shelf.list();
    await isListing;
    await shelf.delete('m1');
    go();
    expect((await listing).map(({ id }) => id)).toEqual(['m2']);
    expect(await shelf.vault.sessionIds()).toEqual(['m2']);
    await shelf.restore('m1');
    expect(await textOf(shelf, 'm1')).toBe('Lapp n1');
  });
});

describe('a session that cannot be made ready', () => {
  it('is opened for nobody, and leaves no file open', async () => {
    const { folder } = await shelfWith('m1');
    const { disk, open } = countingDisk(() => false);
    const shelf = createShelf(
      await openVault(folder, disk),
      () => 1,
      async () => {
        throw new Error('not ready');
      },
    );
    shelves.push(shelf);
    await expect(shelf.use('m1')).rejects.toThrow('not ready');
    expect(open()).toEqual([]);
  });
});

describe('a session in use', () => {
  it('is one and the same for all who use it, until the last lets go', async () => {
    const { shelf } = await shelfWith('m1');
    const [one, two] = await Promise.all([shelf.use('m1'), shelf.use('m1')]);
    expect(two.open).toBe(one.open);
    await Promise.all([one.release(), one.release()]);
    expect((await shelf.use('m1')).open).toBe(two.open);
  });

  it('is opened anew, with all that was written, after the last has let go', async () => {
    const { shelf } = await shelfWith('m1');
    const first = await shelf.use('m1');
    // Long enough that the disk is still busy when the session is asked for again.
    editInfo(first.open.doc, { place: 'å'.repeat(10_000_000) });
    editNote(first.open.doc, readSession(first.open.doc), 'n1', 'Sist skrivet');
    const released = first.release();
    const second = await shelf.use('m1');
    expect(second.open).not.toBe(first.open);
    expect(second.open.session().notes['n1']?.text).toBe('Sist skrivet');
    expect(second.open.session().info.place).toHaveLength(10_000_000);
    await released;
  });

  it('must exist', async () => {
    const { shelf } = await shelfWith();
    await expect(shelf.use('m1')).rejects.toMatchObject({ code: 'session-missing' });
    await expect(shelf.use('../deleted')).rejects.toMatchObject({ code: 'session-missing' });
    expect(await shelf.list()).toEqual([]);
  });
});

describe('the list', () => {
  it('tells of every session, the latest changed first', async () => {
    const { shelf, folder } = await shelfWith('m1', 'm2', 'm3');
    for (const [index, id] of ['m2', 'm3', 'm1'].entries()) {
      const time = new Date(2026, 10, 23 - index);
      await utimes(join(folder, 'sessions', id, 'journal.bin'), time, time);
    }
    expect((await shelf.list()).map(({ id }) => id)).toEqual(['m2', 'm3', 'm1']);
    expect((await shelf.list())[0]).toEqual({
      id: 'm2',
      title: 'Torgets framtid',
      question: '',
      place: 'Biblioteket',
      date: '2026-11-23',
      notes: 3,
      clusters: 1,
      changedAt: new Date(2026, 10, 23).getTime(),
    });
  });

  it('tells of what is being changed, and the same right after a restart', async () => {
    const { shelf, folder } = await shelfWith('m1');
    const { open, release } = await shelf.use('m1');
    addNotes(open.doc, [newNote('n9')]);
    editInfo(open.doc, { title: 'Nytt namn' });
    await open.saved();
    const during = await shelf.list();
    expect(during).toMatchObject([{ title: 'Nytt namn', notes: 4 }]);
    await release();
    expect(await (await shelfIn(folder)).list()).toEqual(during);
  });

  it('takes a ballot that was sealed for a change, and no opening', async () => {
    const { shelf, folder } = await shelfWith('m1');
    const [journal, sealed] = ['journal.bin', 'sealed.bin'].map((name) =>
      join(folder, 'sessions', 'm1', name),
    );
    const age = (path = '', day = 1) => utimes(path, new Date(2026, 0, day), new Date(2026, 0, day));
    const changedAt = async (by: SessionShelf) => (await by.list())[0]?.changedAt;
    await age(journal, 2);
    // A session that was made before it, or has lost it, gets an empty one when it is opened.
    await rm(sealed ?? '');
    await textOf(shelf, 'm1');
    expect(await changedAt(shelf)).toBe(new Date(2026, 0, 2).getTime());
    const { open, release } = await shelf.use('m1');
    await open.sealed.cast(ballot('k1', {}));
    await age(sealed, 3);
    expect(await changedAt(shelf)).toBe(new Date(2026, 0, 3).getTime());
    await release();
    await textOf(shelf, 'm1');
    expect(await changedAt(await shelfIn(folder))).toBe(new Date(2026, 0, 3).getTime());
    await age(journal, 4);
    expect(await changedAt(shelf)).toBe(new Date(2026, 0, 4).getTime());
  });

  it('tells of a session whose ballots the disk does not give', async () => {
    const { folder } = await shelfWith('m1');
    const under: Disk = {
      ...nodeDisk,
      stat: async (path) => {
        if (path.endsWith('sealed.bin')) throw Object.assign(new Error('barred'), { code: 'EIO' });
        return nodeDisk.stat(path);
      },
    };
    const shelf = createShelf(await openVault(folder, under), () => 1);
    shelves.push(shelf);
    expect(await titles(shelf)).toEqual([['m1', 'Torgets framtid']]);
  });

  it('tells of what was saved before a power cut', async () => {
    const { shelf, folder } = await shelfWith('m1');
    const { open } = await shelf.use('m1');
    editInfo(open.doc, { title: 'Före strömavbrottet' });
    await open.saved();
    const copy = join(await tempFolder(), 'data');
    await cp(folder, copy, { recursive: true });
    expect(await titles(await shelfIn(copy))).toEqual([['m1', 'Före strömavbrottet']]);
  });

  it('names an unfinished session by its own id, so that it can be put away', async () => {
    const { shelf, folder } = await shelfWith('m1');
    await mkdir(join(folder, 'sessions', 'm0'));
    expect((await shelf.list()).map(({ id }) => id).toSorted()).toEqual(['m0', 'm1']);
    expect((await shelf.list()).map(({ id }) => id).toSorted()).toEqual(['m0', 'm1']);
    await shelf.delete('m0');
    expect(await titles(shelf)).toEqual([['m1', 'Torgets framtid']]);
  });

  it('goes on with a session that cannot be opened', async () => {
    const { shelf, folder } = await shelfWith('m1', 'm2');
    const { open, release } = await shelf.use('m2');
    open.doc.getMap('info').set('version', documentVersion + 1);
    await open.saved();
    await release();
    await rm(join(folder, 'sessions', 'm2', 'summary.json'));
    const list = await (await shelfIn(folder)).list();
    expect(Object.fromEntries(list.map(({ id, isNewer }) => [id, isNewer]))).toEqual({
      m1: undefined,
      m2: true,
    });
  });
});

describe('a session that is put aside', () => {
  it('is gone from the list and comes back whole', async () => {
    const { shelf } = await shelfWith('m1', 'm2');
    await shelf.delete('m1');
    expect([await titles(shelf), await shelf.has('m1')]).toEqual([[['m2', 'Torgets framtid']], false]);
    await expect(shelf.use('m1')).rejects.toMatchObject({ code: 'session-missing' });
    await shelf.restore('m1');
    expect(await textOf(shelf, 'm1')).toBe('Lapp n1');
  });

  it('keeps all that was written while it was in use', async () => {
    const { shelf } = await shelfWith('m1');
    const { open, release } = await shelf.use('m1');
    editNote(open.doc, readSession(open.doc), 'n1', 'Sist skrivet');
    await shelf.delete('m1');
    await release();
    await shelf.restore('m1');
    expect(await textOf(shelf, 'm1')).toBe('Sist skrivet');
  });

  it('may be put aside, made anew and put aside again', async () => {
    const { shelf } = await shelfWith('m1');
    await shelf.delete('m1');
    const { open, release } = await shelf.begin('m1');
    Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(fullDocument()));
    editNote(open.doc, readSession(open.doc), 'n1', 'Den andra');
    await release();
    await shelf.delete('m1');
    await shelf.restore('m1');
    expect(await textOf(shelf, 'm1')).toBe('Den andra');
  });

  it('is no trouble when it is gone or back already', async () => {
    const { shelf } = await shelfWith('m1');
    await shelf.delete('m1');
    await shelf.delete('m1');
    await shelf.restore('m1');
    await shelf.restore('m1');
    expect(await textOf(shelf, 'm1')).toBe('Lapp n1');
    await expect(shelf.restore('m9')).rejects.toMatchObject({ code: 'session-missing' });
  });
});

describe('a session made by a later Rådslag', () => {
  it('is listed as such, whatever its summary says, and cannot be opened', async () => {
    const { folder, shelf } = await shelfWith('m1');
    const { open, release } = await shelf.use('m1');
    open.doc.getMap('info').set('version', documentVersion + 1);
    await open.saved();
    await release();
    const summaryFile = join(folder, 'sessions', 'm1', 'summary.json');
    const summary = JSON.parse(await readFile(summaryFile, 'utf8')) as object;
    await writeFile(summaryFile, JSON.stringify({ ...summary, version: documentVersion + 1 }));
    const later = await shelfIn(folder);
    expect(await later.list()).toMatchObject([{ id: 'm1', title: 'Torgets framtid', isNewer: true }]);
    await expect(later.use('m1')).rejects.toMatchObject({ code: 'session-newer' });
    expect(await later.list()).toMatchObject([{ isNewer: true }]);
  });
});
