import { appendFile, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { decodeRecords, encodeRecord, recordTypes } from '#main/vault/record.ts';
import { openSessionStreams } from '#main/vault/session-streams.ts';
import { documentFrom } from '#shared/document/document.ts';
import { editNote } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { fullDocument } from '../../shared/document/documents.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { countingDisk } from './counting-disk.ts';

const silent = () => undefined;

/** The streams of a session in a new folder, with a document whose every change is kept. */
async function keptSession(words: string[]) {
  const folder = await tempFolder();
  const streams = await openSessionStreams(folder, silent);
  const doc = fullDocument();
  await streams.keep(Y.encodeStateAsUpdate(doc));
  const kept: Promise<void>[] = [];
  doc.on('update', (update: Uint8Array) => kept.push(streams.keep(update)));
  for (const word of words) editNote(doc, readSession(doc), 'n1', word);
  await Promise.all(kept);
  return { folder, streams, doc, journal: join(folder, 'journal.bin') };
}

describe('the streams of a session', () => {
  it('begin with an empty document', async () => {
    const streams = await openSessionStreams(await tempFolder(), silent);
    expect([streams.doc.share.size, streams.sealed.all(), streams.journalSize()]).toEqual([0, [], 0]);
    await streams.close();
  });

  it('have each change on disk when it is answered for, and give the document back', async () => {
    const { folder, streams, doc, journal } = await keptSession(['ett', 'två', 'tre']);
    const { records } = decodeRecords(new Uint8Array(await readFile(journal)));
    expect(readSession(documentFrom(records.map(({ payload }) => payload)))).toEqual(readSession(doc));
    expect(streams.journalSize()).toBe((await stat(journal)).size);
    await streams.close();
    const again = await openSessionStreams(folder, silent);
    expect(readSession(again.doc)).toEqual(readSession(doc));
    await again.close();
  });

  it('lose the torn change at the end and none before it', async () => {
    const { folder, streams, journal } = await keptSession(['ett', 'två']);
    await streams.close();
    await truncate(journal, (await stat(journal)).size - 3);
    const again = await openSessionStreams(folder, silent);
    expect(readSession(again.doc).notes['n1']?.text).toBe('ett');
    await again.close();
  });

  it('are whole again with the next change when their files have been removed', async () => {
    const { folder, streams, doc } = await keptSession(['ett']);
    Y.applyUpdate(streams.doc, Y.encodeStateAsUpdate(doc));
    await streams.sealed.cast({ id: 'k1', votingId: 'v1', channel: 'phone', dots: { c1: 1 } });
    await streams.sealed.cast({ id: 'k2', votingId: 'v1', channel: 'phone', dots: { c1: 1 } });
    await streams.sealed.withdraw('k2');
    for (const name of ['journal.bin', 'sealed.bin']) await rm(join(folder, name));
    editNote(streams.doc, readSession(streams.doc), 'n1', 'två');
    await streams.keep(Y.encodeStateAsUpdate(streams.doc));
    await streams.sealed.cast({ id: 'k3', votingId: 'v1', channel: 'phone', dots: { c1: 1 } });
    await streams.close();
    const again = await openSessionStreams(folder, silent);
    expect(readSession(again.doc)).toEqual(readSession(streams.doc));
    expect(again.sealed.all().map(({ id }) => id)).toEqual(['k1', 'k3']);
    expect(again.sealed.part().withdrawn).toEqual(['k2']);
    await again.close();
  });

  it('leave no file open when they cannot be opened', async () => {
    const { folder, streams, journal } = await keptSession(['ett']);
    await streams.close();
    const noBallots = countingDisk((path) => path.endsWith('sealed.bin'));
    await expect(openSessionStreams(folder, silent, noBallots.disk)).rejects.toMatchObject({ code: 'other' });
    expect(noBallots.open()).toEqual([]);
    const unreadable = { type: recordTypes.update, payload: new Uint8Array([255, 255]) };
    await appendFile(journal, encodeRecord(unreadable));
    const noDocument = countingDisk(() => false);
    await expect(openSessionStreams(folder, silent, noDocument.disk)).rejects.toThrow();
    expect(noDocument.open()).toEqual([]);
  });

  it('keep ballots out of the journal', async () => {
    const { folder, streams, journal } = await keptSession([]);
    const before = await readFile(journal);
    await streams.sealed.cast({ id: 'k1', votingId: 'v1', channel: 'phone', dots: { c1: 1 } });
    expect(await readFile(journal)).toEqual(before);
    await streams.close();
    await writeFile(journal, '');
    const again = await openSessionStreams(folder, silent);
    expect(again.sealed.of('v1')).toHaveLength(1);
    await again.close();
  });
});
