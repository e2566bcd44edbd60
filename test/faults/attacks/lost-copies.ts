import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import { addNotes } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { clean, hung, sum, within, type Attack, type Outcome } from '../support/attack.ts';
import { inFolder } from '../support/folders.ts';
import { lineTo } from '../support/line-to.ts';
import { ask, openHost } from '../support/open-host.ts';

const copies = ['journal', 'snapshots', 'window', 'second copy'] as const;
type Copy = (typeof copies)[number];
const noteCount = 5000;

/** Every choice of one to three of the four copies that is destroyed, with a session of 5,000 notes. */
export const lostCopies: Attack = {
  name: 'one to three of the four copies gone',
  run: async ({ planted }) => {
    const all = subsets().filter((gone) => gone.length > 0 && gone.length < copies.length);
    const chosen = planted ? [[...copies]] : all;
    const times: number[] = [];
    const outcomes: Outcome[] = [];
    for (const gone of chosen) {
      const { time, outcome } = await destroy(gone);
      times.push(time);
      outcomes.push(outcome);
    }
    return { ...sum(outcomes), note: `slowest ${Math.round(Math.max(...times))} ms for ${noteCount} notes` };
  },
};

function subsets(): Copy[][] {
  return Array.from({ length: 2 ** copies.length }, (_, bits) =>
    copies.filter((_copy, index) => (bits & (1 << index)) !== 0),
  );
}

async function destroy(gone: readonly Copy[]): Promise<{ time: number; outcome: Outcome }> {
  return inFolder((dataFolder) =>
    inFolder(async (stick) => {
      const { sessionId, state } = await madeSession(dataFolder, stick);
      await remove(gone, dataFolder, sessionId, stick);
      const start = performance.now();
      const found = await within(
        30_000,
        restored(dataFolder, sessionId, gone.includes('window') ? null : state),
      );
      const time = performance.now() - start;
      if (found === hung) return { time, outcome: { ...clean(), tries: 1, hung: 1 } };
      return { time, outcome: { ...clean(), tries: 1, lost: noteCount - found } };
    }),
  );
}

/** A session that all four copies have; `state` is what the window's own copy holds. */
async function madeSession(dataFolder: string, stick: string) {
  const host = await openHost(dataFolder);
  const start = { start: 'blank', title: 'Torget', question: '', language: 'sv' };
  const { sessionId } = await ask<{ sessionId: string }>(host, 'sessions.create', start);
  const doc = new Y.Doc();
  const saved = Promise.withResolvers<void>();
  const line = lineTo(host, sessionId, doc, (number) => number >= 2 && saved.resolve());
  await line.synced;
  const boardId = Object.keys(readSession(doc).boards)[0] ?? '';
  const look = { boardId, colour: 'yellow', source: 'typed', createdAt: 0 } as const;
  addNotes(
    doc,
    Array.from({ length: noteCount }, (_, index) => ({
      ...look,
      id: `n${index}`,
      text: `Tanke nummer ${index} om torget`,
      x: (index % 80) * 144,
      y: Math.floor(index / 80) * 120,
    })),
  );
  await saved.promise;
  line.end();
  await ask(host, 'settings.write', { copyFolder: stick });
  for (;;) {
    const { copy } = await ask<{ copy: { copiedAt: number | null } }>(host, 'vault.state', { sessionId });
    if (copy.copiedAt !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await host.close();
  return { sessionId, state: Y.encodeStateAsUpdate(doc) };
}

async function remove(gone: readonly Copy[], dataFolder: string, sessionId: string, stick: string) {
  const own = join(dataFolder, 'sessions', sessionId);
  const force = { recursive: true, force: true };
  if (gone.includes('journal')) await rm(join(own, 'journal.bin'));
  if (gone.includes('snapshots')) await rm(join(own, 'snapshots'), force);
  if (gone.includes('journal') && gone.includes('snapshots')) await rm(own, force);
  if (gone.includes('second copy'))
    for (const name of await readdir(stick)) await rm(join(stick, name), force);
}

/** Starts again and opens the session as a window does that has `state`, or nothing; gives how many notes are there. */
async function restored(dataFolder: string, sessionId: string, state: Uint8Array | null): Promise<number> {
  const host = await openHost(dataFolder);
  const listed = await ask<{ id: string }[]>(host, 'sessions.list', {});
  if (state && listed.length === 0) await ask(host, 'sessions.adopt', { sessionId });
  const doc = new Y.Doc();
  if (state) Y.applyUpdate(doc, state);
  const saved = Promise.withResolvers<void>();
  const line = lineTo(host, sessionId, doc, () => saved.resolve());
  await Promise.race([saved.promise, new Promise((resolve) => setTimeout(resolve, 5000))]);
  line.end();
  await host.close();
  const again = await openHost(dataFolder);
  const [summary] = await ask<{ notes: number }[]>(again, 'sessions.list', {});
  await again.close();
  return summary?.notes ?? 0;
}
