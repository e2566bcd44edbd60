import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import { openSession } from '#main/host/open-session.ts';
import { editNote } from '#shared/document/operations/notes.ts';
import { fullDocument } from '../../unit/shared/document/documents.ts';
import { clean, type Attack } from '../support/attack.ts';
import { inFolder } from '../support/folders.ts';

const day = 24 * 60 * 60 * 1000;

/** The clock jumps before each opening; the latest words must come back from the snapshots alone. */
export const clockJumps: Attack = {
  name: 'the clock jumps between openings',
  run: ({ planted, long }) =>
    inFolder(async (folder) => {
      const outcome = clean();
      let time = 1_795_000_000_000;
      for (let round = 0; round < (planted ? 2 : long ? 1000 : 100); round++) {
        time += (Math.random() - 0.5) * 400 * day;
        const words = `Varv ${round}`;
        const open = await openSession('s1', folder, () => time);
        if (round === 0) Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(fullDocument()));
        editNote(open.doc, open.session(), 'n1', words);
        await open.saved();
        await open.close();
        await rm(join(folder, 'journal.bin'));
        // The planted fault: generations that a clock has made look old are thrown away.
        if (planted) await rm(join(folder, 'snapshots'), { recursive: true, force: true });
        const again = await openSession('s1', folder, () => time);
        outcome.tries += 1;
        if (again.session().notes['n1']?.text !== words) outcome.lost += 1;
        await again.close();
      }
      return outcome;
    }),
};
