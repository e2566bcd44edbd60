import { expect, type Page } from '@playwright/test';

/** Ways in which a row of the copy is damaged: its bytes, or its very shape. */
export const rowDamages = ['flipped', 'cut', 'zeroed', 'noBytes', 'otherSession'] as const;
export type RowDamage = (typeof rowDamages)[number];

type RowWork = 'count' | 'clear' | RowDamage;

/** Runs in the page: does one thing to the rows of the only session that has a copy. */
async function inRows(work: RowWork): Promise<number> {
  const answered = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
    });
  const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('session-'));
  if (found?.name === undefined) return 0;
  const db = await answered(indexedDB.open(found.name));
  try {
    const table = '$sessions.doc_updates';
    if (!db.objectStoreNames.contains(table)) return 0;
    const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
    const rows = transaction.objectStore(table);
    if (work === 'clear') {
      for (const name of db.objectStoreNames) await answered(transaction.objectStore(name).clear());
    } else if (work !== 'count') {
      for (const row of await answered(rows.getAll())) await answered(rows.put(damaged(row, work)));
    }
    return await answered(rows.count());
  } finally {
    db.close();
  }

  function damaged(row: { u: Uint8Array }, how: RowDamage) {
    const middle = Math.floor(row.u.length / 2);
    const changes: Record<RowDamage, () => object> = {
      flipped: () => ({ u: row.u.map((byte, at) => (at === middle ? byte ^ 1 : byte)) }),
      cut: () => ({ u: row.u.slice(0, middle) }),
      zeroed: () => ({ u: row.u.slice().fill(0, middle, middle + 20) }),
      noBytes: () => ({ u: 'inget' }),
      otherSession: () => ({ k: 'ett-annat' }),
    };
    return { ...row, ...changes[how]() };
  }
}

/** Runs in the page: whether these words are in the copy of the session, and that is marked as ahead of the host. */
async function isKeptAhead({ sessionId, text }: { sessionId: string; text: string }): Promise<boolean> {
  const all = async (database: string, store: string) => {
    const opening = indexedDB.open(database);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('refused')));
    });
    const asking = db.transaction(store).objectStore(store).getAll();
    try {
      return await new Promise<unknown[]>((resolve, reject) => {
        asking.addEventListener('success', () => resolve(asking.result));
        asking.addEventListener('error', () => reject(asking.error ?? new Error('refused')));
      });
    } finally {
      db.close();
    }
  };
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('only-copies')) return false;
  const marks = (await all('only-copies', 'sessions')) as { sessionId: string }[];
  const rows = (await all(`session-${sessionId}`, '$sessions.doc_updates')) as { u: Uint8Array }[];
  const isMarked = marks.some((mark) => mark.sessionId === sessionId);
  return isMarked && rows.some(({ u }) => new TextDecoder().decode(u).includes(text));
}

/** The window's own copy of the open session, as the browser keeps it: reached past the app. */
export class WindowCopy {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until the copy holds something. */
  async hasRows(): Promise<void> {
    await expect.poll(() => this.inRows('count')).toBeGreaterThan(0);
  }

  /** Waits until the database has what was written while the host was away: who closes the page before that loses it. */
  async keepsAhead(sessionId: string, text: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(isKeptAhead, { sessionId, text })).toBe(true);
  }

  async damageRows(how: RowDamage): Promise<void> {
    await this.inRows(how);
  }

  /** Leaves the database with nothing in it, as Chromium does when it makes one anew. */
  async empty(): Promise<void> {
    await this.inRows('clear');
  }

  /** Deletes the database under the window, as clearing the browser's data does. */
  async delete(): Promise<void> {
    // Its absence is not looked for: the window may make it anew at once.
    await this.page.evaluate(async () => {
      const gone = (name: string) =>
        new Promise((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase(name);
          deleting.addEventListener('success', resolve);
          deleting.addEventListener('error', () => reject(deleting.error ?? new Error('refused')));
        });
      for (const { name } of await indexedDB.databases()) if (name !== undefined) await gone(name);
    });
  }

  private inRows(work: RowWork): Promise<number> {
    return this.page.evaluate<number, RowWork>(inRows, work);
  }
}
