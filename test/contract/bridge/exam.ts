import { afterAll, beforeAll, describe } from 'vitest';
import type { Door } from './door.ts';
import { examineBallots } from './exam-ballots.ts';
import { examineCalls } from './exam-calls.ts';
import { examineDocuments } from './exam-documents.ts';
import { examineEvents } from './exam-events.ts';

/** The one exam of the bridge (shared/contract): every shell must pass the same cases. */
export function examineBridge<D extends Door>(shell: string, openDoor: () => Promise<D>): () => D {
  let door: D;
  beforeAll(async () => {
    door = await openDoor();
  });
  afterAll(() => door.close());
  describe(`the bridge over ${shell}`, () => {
    examineCalls(() => door);
    examineDocuments(() => door);
    examineBallots(() => door);
    examineEvents(() => door);
  });
  return () => door;
}
