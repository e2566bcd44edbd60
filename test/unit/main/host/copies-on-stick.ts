import { rename } from 'node:fs/promises';
import * as Y from 'yjs';
import { replay } from '#main/vault/replay.ts';
import { salvageRecords } from '#main/vault/record.ts';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import { packSession } from '#main/vault/session-file.ts';
import { now } from './quick-desk.ts';
import { journalOf, type TempHost } from './temp-host.ts';

type At = { dataFolder: string; sessionId: string };

export const takeOut = (stick: string) => rename(stick, `${stick}-borta`);
export const putIn = (stick: string) => rename(`${stick}-borta`, stick);

/** What the host has to tell, once. */
export async function newsOf({ call }: TempHost) {
  return (await call('vault.state', { sessionId: null })).news.map(({ from, folder }) => ({ from, folder }));
}

/** Writes the document as the newest copy of the session. */
export const layOn = (folder: string, { sessionId }: Pick<At, 'sessionId'>, doc: Y.Doc) =>
  secondCopyIn(folder).write(sessionId, 'Torget', packSession({ doc, sealed: [] }, now()), now());

/** What the damage has left of a session. */
export const damagedDoc = ({ dataFolder, sessionId }: At) =>
  replay(salvageRecords(journalOf(dataFolder, sessionId)).records);
