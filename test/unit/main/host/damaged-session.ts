import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import { decodeRecords, encodeRecord } from '#main/vault/record.ts';
import { editNote } from '#shared/document/operations/notes.ts';
import { newSession, openHost, openWindow } from './temp-host.ts';

export const marks = ['första', 'andra', 'tredje'];
export const rubbish = Buffer.from('skräp mitt i');

/** A session with some changes in its journal, which is then damaged; and the document as it was. */
export async function damagedSession(
  damage: (journal: Buffer) => Buffer,
  keeps: { snapshots?: boolean; stick?: string; summary?: boolean } = {},
) {
  const host = await openHost();
  const { sessionId } = await newSession(host);
  const window = await openWindow(host, sessionId);
  const [noteId = ''] = Object.keys(window.session().notes);
  for (const text of marks) {
    window.change((doc, session) => editNote(doc, session, noteId, text));
    await window.allSaved();
  }
  window.close();
  if (keeps.stick) await host.call('settings.write', { copyFolder: keeps.stick });
  await host.host.close();
  const folder = join(host.dataFolder, 'sessions', sessionId);
  const journal = join(folder, 'journal.bin');
  await writeFile(journal, damage(await readFile(journal)));
  if (!keeps.summary) await rm(join(folder, 'summary.json'));
  if (!keeps.snapshots) await rm(join(folder, 'snapshots'), { recursive: true });
  return { dataFolder: host.dataFolder, sessionId, noteId, doc: window.doc };
}

/** What comes after it waits for what it held. */
export function damageSecond(journal: Buffer): Buffer {
  const at = journal.indexOf('andra');
  return journal.fill(0, at, at + 2);
}

/** Nothing waits for what was there, if it was anything. */
export const damageEnd = (journal: Buffer) => Buffer.concat([journal, rubbish, journal]);

/** The newest text is gone, and nothing waits for it. */
export function damageLast(journal: Buffer): Buffer {
  const [first] = decodeRecords(new Uint8Array(journal)).records;
  const at = journal.indexOf('tredje');
  return Buffer.concat([journal.fill(0, at, at + 2), first ? encodeRecord(first) : rubbish]);
}

type At = { dataFolder: string; sessionId: string };

/** From where what is told when the list has been shown and then a window opens the session, with its copy or none. */
export async function toldAtStart({ dataFolder, sessionId }: At, copy?: Y.Doc, first?: (doc: Y.Doc) => void) {
  const host = await openHost({ dataFolder });
  await host.call('sessions.list', {});
  const before = (await host.call('vault.state', { sessionId: null })).news;
  const window = await openWindow(host, sessionId, copy);
  first?.(window.doc);
  await window.allSaved();
  window.close();
  const { news } = await host.call('vault.state', { sessionId: null });
  await host.host.close();
  return [...before, ...news].map(({ from }) => from);
}
