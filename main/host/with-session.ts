import type { OpenSession } from './open-session.ts';

/** A session that is open for one user of it; see session-shelf.ts. */
export type HeldSession = { open: OpenSession; release: () => Promise<void> };

/** Does the work, and lets go of the session however that ends: else its files stay open until the program ends. */
export async function withSession<T>(
  opening: Promise<HeldSession>,
  work: (open: OpenSession) => Promise<T>,
): Promise<T> {
  const { open, release } = await opening;
  try {
    return await work(open);
  } finally {
    await release();
  }
}
