import * as Y from 'yjs';
import { addNotes } from '#shared/document/operations/notes.ts';
import { readSession } from '#shared/document/read.ts';
import { faultyDisk } from './faulty-disk.ts';
import { lineTo } from './line-to.ts';
import { ask, openHost } from './open-host.ts';

/**
 * A program that is killed: a host with a window that writes notes and casts ballots as fast as it can. Prints, a line
 * each: `found` with what it found at its start, and `saved` with the id of each thing that was called saved.
 * Arguments: the data folder, the round, and `planted` for a disk that calls safe what is still in memory.
 */
const [dataFolder = '', round = '0', planted] = process.argv.slice(2);
const disk = planted === 'planted' ? faultyDisk({ lie: 'sync' }) : undefined;
const host = await openHost(dataFolder, disk ? { disk } : {});
const sessionId = await theSession();
const doc = new Y.Doc();
const answered = new Map<number, string>();
const { synced, sent } = lineTo(host, sessionId, doc, (number) => {
  for (const [sentAs, id] of answered)
    if (sentAs <= number) {
      answered.delete(sentAs);
      process.stdout.write(`saved ${id}\n`);
    }
});
await synced;
process.stdout.write(`found ${JSON.stringify(Object.keys(readSession(doc).notes))}\n`);

const boardId = Object.keys(readSession(doc).boards)[0] ?? '';
for (let count = 0; ; count++) {
  const id = `r${round}n${count}`;
  const place = { x: count * 144, y: Number(round) * 120, colour: 'yellow', source: 'typed' } as const;
  addNotes(doc, [{ id, boardId, text: `Lapp ${count} i varv ${round}`, createdAt: 0, ...place }]);
  answered.set(sent(), id);
  await new Promise((resolve) => setTimeout(resolve, 1));
}

async function theSession(): Promise<string> {
  const [known] = await ask<{ id: string }[]>(host, 'sessions.list', {});
  if (known) return known.id;
  const start = { start: 'blank', title: 'Torget', question: '', language: 'sv' };
  return (await ask<{ sessionId: string }>(host, 'sessions.create', start)).sessionId;
}
