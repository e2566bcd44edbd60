/** Files that are being opened: until it is known where they lead, the window has no place of its own. */
const opening = new Set<Promise<unknown>>();

/** Gives the work back, and counts it as opening until it is done. */
export function whileOpening<T>(work: Promise<T>): Promise<T> {
  const counted = work.finally(() => opening.delete(counted));
  opening.add(counted);
  return counted;
}

export async function allOpened(): Promise<void> {
  await Promise.allSettled(opening);
}
