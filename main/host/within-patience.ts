/** What the work gives; null for what fails or takes longer than `patience` milliseconds. It is not stopped. */
export async function withinPatience<T>(work: Promise<T>, patience: number): Promise<T | null> {
  const { promise: limit, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, patience, null);
  return Promise.race([work.catch(() => null), limit]).finally(() => clearTimeout(timer));
}
