import { describe, expect, it } from 'vitest';
import { createSession, duplicateSession, openSessionFile } from '#main/host/session-copies.ts';
import { createShelf, type SessionShelf } from '#main/host/session-shelf.ts';
import { listVersions, restoreVersion } from '#main/host/version-desk.ts';
import { packSession } from '#main/vault/session-file.ts';
import { openVault } from '#main/vault/vault.ts';
import { fullDocument } from '../../shared/document/documents.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { countingDisk } from '../vault/counting-disk.ts';
import { ballot } from './voting-room.ts';

const now = 1_795_000_000_000;
const file = { name: 'möte.radslag', bytes: packSession({ doc: fullDocument(), sealed: [] }, now) };
const start = { start: 'sample', title: 'Torget', question: '', language: 'sv' } as const;

/**
 * A shelf with the session m1, closed; it has an earlier state. `fail` lets every change of a session fail from then on;
 * `bar` lets no session be opened that is not there yet. `open` names the files that are held.
 */
async function troubledShelf() {
  const folder = await tempFolder();
  let isBarred = false;
  let isFailing = false;
  const { disk, open } = countingDisk((path) => isBarred && !path.includes('m1'));
  const shelf = createShelf(
    await openVault(folder, disk),
    () => now,
    async ({ doc }) => {
      doc.on('update', () => {
        if (isFailing) throw new Error('fault in the middle');
      });
    },
  );
  await openSessionFile(shelf, file);
  const [earlier] = await listVersions(shelf, 'm1');
  const version = earlier?.version ?? '';
  return { shelf, open, version, bar: () => (isBarred = true), fail: () => (isFailing = true) };
}

const works: Record<string, (shelf: SessionShelf, version: string) => Promise<unknown>> = {
  'is begun': (shelf) => createSession(shelf, start, now),
  'is copied': (shelf) => duplicateSession(shelf, 'm1', 'Kopia', now),
  'is opened as it was before': (shelf, version) =>
    restoreVersion(shelf, { sessionId: 'm1', version, title: 'Förr' }, now),
};

describe('a fault while a session', () => {
  for (const [name, work] of Object.entries(works)) {
    it(`${name}: no session stays open for it`, async () => {
      const { shelf, open, version, fail } = await troubledShelf();
      fail();
      await expect(work(shelf, version)).rejects.toThrow('fault in the middle');
      expect(open()).toEqual([]);
    });

    it(`${name}, which the disk does not open: no other stays open for it`, async () => {
      const { shelf, open, version, bar } = await troubledShelf();
      bar();
      await expect(work(shelf, version)).rejects.toMatchObject({ code: 'other' });
      expect(open()).toEqual([]);
    });
  }

  it('is opened from a file: it does not stay open', async () => {
    const { shelf, open, fail } = await troubledShelf();
    const doc = fullDocument();
    doc.getMap('info').set('title', 'Ny titel');
    fail();
    const bytes = packSession({ doc, sealed: [ballot('k1', {})] }, now);
    await expect(openSessionFile(shelf, { ...file, bytes })).rejects.toThrow('fault in the middle');
    expect(open()).toEqual([]);
  });
});
