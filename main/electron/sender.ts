import { pageOrigin } from './address.ts';

/** What is looked at of the sender of a message; Electron's events have it all. */
export type Sent = { sender: unknown; senderFrame: { origin: string; parent: unknown } | null };

/**
 * Whether a message comes from our page in the main frame of `contents`. The frame's own origin counts: an
 * address may be about:blank, and Node's URL gives every address of our scheme the origin 'null'.
 */
export function isSentBy(contents: unknown, { sender, senderFrame }: Sent): boolean {
  if (contents === null || sender !== contents || senderFrame === null) return false;
  return senderFrame.parent === null && senderFrame.origin === pageOrigin;
}
