import type * as Y from 'yjs';
import { infoOf } from '../layout.ts';
import { step1 } from './001-first-layout.ts';

/**
 * One step of the document's history: brings a document of version `to - 1` to version `to`.
 * A step is a file here and a test of the same name in test/unit/shared/document/migrations; the test of this
 * file fails when either is missing. Old shapes are frozen inside the step, never imported from shared/domain.
 */
export type MigrationStep = { to: number; why: string; migrate: (doc: Y.Doc) => void };

export const migrationSteps: readonly MigrationStep[] = [step1];
export const documentVersion = migrationSteps.length;

export class NewerDocument extends Error {
  readonly version: number;
  constructor(version: number) {
    super(`document version ${version} is newer than ${documentVersion}`);
    this.version = version;
  }
}

export function versionOf(doc: Y.Doc): number {
  const version = infoOf(doc).get('version');
  return typeof version === 'number' ? version : 0;
}

/**
 * Brings a document up to today's layout; does nothing to one that is there already. Each step must be safe to
 * run on two laptops separately and merged afterwards. Throws NewerDocument for a document from a later Rådslag.
 */
export function migrate(doc: Y.Doc, steps: readonly MigrationStep[] = migrationSteps): void {
  const from = versionOf(doc);
  if (from > steps.length) throw new NewerDocument(from);
  for (const step of steps.slice(from))
    doc.transact(() => {
      step.migrate(doc);
      infoOf(doc).set('version', step.to);
    });
}
