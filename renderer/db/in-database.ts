import type { Dexie } from 'dexie';

/** Opens a database for one piece of work; `otherwise` is what that gives where the browser refuses one. */
export async function inDatabase<D extends Dexie, T>(
  db: D,
  work: (db: D) => Promise<T>,
  otherwise: T,
): Promise<T> {
  try {
    return await work(db);
  } catch {
    return otherwise;
  } finally {
    db.close();
  }
}
