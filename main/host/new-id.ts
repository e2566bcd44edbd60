import { randomUUID } from 'node:crypto';

/** A new id for a thing made by the host. */
export function newId(): string {
  return `h${randomUUID().replaceAll('-', '')}`;
}
