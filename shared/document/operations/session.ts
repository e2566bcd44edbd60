import type * as Y from 'yjs';
import { charterLineLimit, type Charter } from '#shared/domain/charter.ts';
import type { Id } from '#shared/domain/id.ts';
import { sessionTitleLimit, type SessionInfo } from '#shared/domain/session.ts';
import { cleanText, firstCodePoints, firstUnits } from '#shared/lib/clean-text.ts';
import { charterOf, infoOf, type Fields } from '../layout.ts';
import { documentVersion } from '../migrations/migrate.ts';

/** Writes the first facts of a new document. */
export function beginSession(doc: Y.Doc, info: Omit<SessionInfo, 'currentStepId'>): void {
  doc.transact(() => {
    infoOf(doc).set('version', documentVersion);
    setFields(infoOf(doc), { ...info, title: sessionTitle(info.title), currentStepId: null });
  });
}

export function sessionTitle(title: string): string {
  return firstCodePoints(cleanText(title), sessionTitleLimit);
}

export type InfoChanges = Partial<Pick<SessionInfo, 'title' | 'place' | 'date' | 'language'>>;

/** Changes title, place, date or language. An empty title changes nothing: a session always has a name. */
export function editInfo(doc: Y.Doc, changes: InfoChanges): void {
  const { title, ...rest } = changes;
  const named = title === undefined ? '' : sessionTitle(title);
  doc.transact(() => setFields(infoOf(doc), named === '' ? rest : { ...rest, title: named }));
}

/** Gives the document another identity, for a copy of it. */
export function renameCopy(doc: Y.Doc, id: Id, title: string, createdAt: number): void {
  doc.transact(() => setFields(infoOf(doc), { id, title: sessionTitle(title), createdAt }));
}

/** Changes lines of the charter. What is too long is cut: with one such line the whole charter could not be read. */
export function editCharter(doc: Y.Doc, changes: Partial<Charter>): void {
  const lines = Object.entries(changes).map(([name, line]): [string, string] => [
    name,
    firstUnits(line, charterLineLimit),
  ]);
  doc.transact(() => setFields(charterOf(doc), Object.fromEntries(lines)));
}

function setFields(fields: Fields, changes: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(changes)) if (fields.get(key) !== value) fields.set(key, value);
}
