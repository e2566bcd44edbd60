import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { addNotes } from '#shared/document/operations/notes.ts';
import { createHost } from '#main/host/host.ts';
import type { DocumentLine } from '#main/host/document-peer.ts';
import { figuresOf, timed } from './measure.ts';

const changes = 1000;

/** From a change in a window's document to the host's answer that it is on disk; the floor is a bare append and fdatasync. */
export async function measureSaved() {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-bench-'));
  try {
    const floor = figuresOf(await bareAppends(join(folder, 'floor.bin')));
    const saved = figuresOf(await savedChanges(folder));
    return {
      unit: 'ms',
      saved,
      floor,
      ratio: Math.round((saved.median / floor.median) * 100) / 100,
      goalP99: 40,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bareAppends(path: string): Promise<number[]> {
  await using file = await open(path, 'a');
  const record = Buffer.alloc(300, 'x');
  const samples: number[] = [];
  for (let count = 0; count < changes; count++)
    samples.push(
      await timed(async () => {
        await file.write(record);
        await file.datasync();
      }),
    );
  return samples;
}

async function savedChanges(dataFolder: string): Promise<number[]> {
  const host = await createHost({
    dataFolder,
    shell: 'portable',
    version: 'bench',
    language: 'sv',
    printer: { print: () => Promise.reject(new Error('nothing is printed here')) },
    projectorWindow: { open: () => Promise.resolve(null), close: () => Promise.resolve() },
    tell: () => undefined,
  });
  const made = await host.answer('sessions.create', {
    start: 'blank',
    title: 'x',
    question: '',
    language: 'sv',
  });
  if (!made.ok) throw new Error(made.fault.code);
  const samples = await typeNotes(host, (made.result as { sessionId: string }).sessionId);
  await host.close();
  return samples;
}

async function typeNotes(host: Awaited<ReturnType<typeof createHost>>, sessionId: string): Promise<number[]> {
  let answered = (_number: number) => {};
  const line: DocumentLine = {
    received: () => undefined,
    send: (frame) => {
      if (frame.kind === 'saved') answered(frame.number);
    },
  };
  const end = host.connectDocument(sessionId, line);
  const doc = new Y.Doc();
  let number = 0;
  doc.on('update', (update: Uint8Array) => line.received({ kind: 'update', number: ++number, update }));
  const samples: number[] = [];
  for (let count = 0; count < changes; count++)
    samples.push(await timed(() => savedOnce(doc, count, (heard) => (answered = heard))));
  end();
  doc.destroy();
  return samples;
}

function savedOnce(
  doc: Y.Doc,
  count: number,
  hear: (heard: (number: number) => void) => void,
): Promise<void> {
  return new Promise((resolve) => {
    hear((number) => {
      if (number === count + 1) resolve();
    });
    const place = { x: count * 144, y: 0, colour: 'yellow', source: 'typed', createdAt: 0 } as const;
    addNotes(doc, [
      { id: `n${count}`, boardId: 'b1', text: `En tanke om torget, nummer ${count}`, ...place },
    ]);
  });
}
