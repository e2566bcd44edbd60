import { Dexie, type EntityTable } from 'dexie';
import { inDatabase } from './in-database.ts';

type Row = { sessionId: string; vaultId: string };

const name = 'only-copies';

/** The sessions whose copies here may hold what the host has not got, so that it is given it at the next start. */
function database() {
  // As the copies themselves: a power cut must not leave a copy that is ahead without its mark.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Dexie & {
    sessions: EntityTable<Row, 'sessionId'>;
  };
  db.version(1).stores({ sessions: 'sessionId' });
  return db;
}

/** Remembers, or forgets, that the copy of a session may be the only one. Without a database nothing is remembered. */
export async function markOnlyCopy({ sessionId, vaultId }: Row, isOnly: boolean): Promise<void> {
  // Most often there is nothing to forget, and no database for it.
  if (!isOnly && !(await Dexie.exists(name).catch(() => false))) return;
  await inDatabase<ReturnType<typeof database>, unknown>(
    database(),
    ({ sessions }) => (isOnly ? sessions.put({ sessionId, vaultId }) : sessions.delete(sessionId)),
    null,
  );
}

/** The sessions of a data folder that are remembered so. */
export async function onlyCopies(vaultId: string): Promise<string[]> {
  const rows = await inDatabase(database(), ({ sessions }) => sessions.toArray(), []);
  return rows.filter((row) => row.vaultId === vaultId).map(({ sessionId }) => sessionId);
}
