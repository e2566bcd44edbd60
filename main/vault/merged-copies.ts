import * as Y from 'yjs';
import { documentBytes } from '#shared/document/document.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import type { Id } from '#shared/domain/id.ts';
import type { SessionFile } from './session-file.ts';

/** All that two copies of one session have, in the document of the first. A ballot that was withdrawn in one stays withdrawn. */
export function mergedCopies(first: SessionFile, second: SessionFile): SessionFile {
  const files = [first, second];
  Y.applyUpdate(first.doc, documentBytes(second.doc));
  const withdrawn = new Set<Id>(files.flatMap(({ withdrawn: gone = [] }) => gone));
  const ballots = new Map<Id, Ballot>();
  for (const { sealed } of files) for (const ballot of sealed) ballots.set(ballot.id, ballot);
  const sealed = [...ballots.values()].filter(({ id }) => !withdrawn.has(id));
  return { doc: first.doc, sealed, withdrawn: [...withdrawn] };
}
