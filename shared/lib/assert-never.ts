/** Marks a branch that the types say cannot be reached; throws if data from outside proves them wrong. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
