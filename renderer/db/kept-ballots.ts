import { Dexie, type EntityTable } from 'dexie';
import type { Ballot } from '#shared/domain/ballot.ts';
import type { Id } from '#shared/domain/id.ts';
import { inDatabase } from './in-database.ts';

/** A ballot that the host has not answered for, so that it can be handed over at the next start. */
export type KeptBallot = { id: Id; sessionId: Id; vaultId: string; ballot: Ballot };

const name = 'kept-ballots';

function database() {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Dexie & {
    ballots: EntityTable<KeptBallot, 'id'>;
  };
  db.version(1).stores({ ballots: 'id, sessionId' });
  return db;
}

/** Most often there is nothing kept, and no database for it. */
const isThere = () => Dexie.exists(name).catch(() => false);

/** False where there is no database: then the ballot is in this window only. */
export function keepBallot(kept: KeptBallot): Promise<boolean> {
  const put = async ({ ballots }: ReturnType<typeof database>) => {
    await ballots.put(kept);
    return true;
  };
  return inDatabase(database(), put, false);
}

/** The ballots have been sealed, or thrown away. */
export async function forgetKept(ids: readonly Id[]): Promise<void> {
  if (await isThere()) await inDatabase(database(), ({ ballots }) => ballots.bulkDelete([...ids]), undefined);
}

/** The session has been erased. */
export async function forgetKeptOf(sessionId: Id): Promise<void> {
  if (await isThere())
    await inDatabase(database(), ({ ballots }) => ballots.where({ sessionId }).delete(), 0);
}

/** Those of a data folder. */
export async function keptBallots(vaultId: string): Promise<KeptBallot[]> {
  if (!(await isThere())) return [];
  const all = await inDatabase(database(), ({ ballots }) => ballots.toArray(), []);
  return all.filter((kept) => kept.vaultId === vaultId);
}
