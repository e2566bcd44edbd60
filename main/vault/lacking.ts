import type * as Y from 'yjs';

/** Whether the document has changes that build on others which are gone: unseen, they wait until a copy brings those. */
export function isLacking({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null;
}
