import * as Y from 'yjs';
import { documentBytes } from '#shared/document/document.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import type { Id } from '#shared/domain/id.ts';
import type { SessionFile } from './session-file.ts';

/** All that copies of one session have, as one; null for none. A ballot that was withdrawn in any stays withdrawn. */
export function mergedCopies(files: readonly SessionFile[]): SessionFile | null {
  const [newest, ...older] = files;
  if (!newest) return null;
  for (const { doc } of older) Y.applyUpdate(newest.doc, documentBytes(doc));
  const withdrawn = new Set<Id>(files.flatMap(({ withdrawn: gone = [] }) => gone));
  const ballots = new Map<Id, Ballot>();
  for (const { sealed } of files) for (const ballot of sealed) ballots.set(ballot.id, ballot);
  const sealed = [...ballots.values()].filter(({ id }) => !withdrawn.has(id));
  return { doc: newest.doc, sealed, withdrawn: [...withdrawn] };
}
