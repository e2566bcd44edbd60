import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { writeCopy, type NewRow, type Rows } from '#renderer/db/write-copy.ts';

let idle: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
});
afterEach(() => {
  idle = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets a while pass, in which the window has nothing else to do. */
function beIdle(): void {
  vi.runAllTimers();
  for (const work of idle.splice(0)) work();
}

/** Rows as the database keeps them, in memory; it refuses while `refuses` is set. */
function memoryRows() {
  const kept = new Map<number, NewRow>();
  const state = { refuses: false, closed: false };
  let last = 0;
  const rows = {
    add: async (row: NewRow) => {
      if (state.refuses || state.closed) throw new Error('no room');
      kept.set(++last, row);
    },
    where: () => ({ equals: () => ({ primaryKeys: async () => [...kept.keys()] }) }),
    bulkDelete: async (keys: number[]) => {
      for (const key of keys) kept.delete(key);
    },
    db: {
      isOpen: () => !state.closed,
      open: async () => {
        state.closed = false;
      },
      transaction: (_mode: string, _table: unknown, work: () => Promise<unknown>) => work(),
    },
  };
  return { kept, state, rows: rows as unknown as Rows };
}

function textIn(kept: Map<number, NewRow>): string {
  const doc = new Y.Doc();
  for (const { u } of kept.values()) Y.applyUpdateV2(doc, u);
  return doc.getText('words').toJSON();
}

function write(doc: Y.Doc, words: string): void {
  for (const letter of words) doc.getText('words').insert(doc.getText('words').length, letter);
}

test('changes wait for an idle moment and become one row', () => {
  const doc = new Y.Doc();
  const { kept, rows } = memoryRows();
  writeCopy(doc, 's1', rows, 0);
  write(doc, 'torget');
  expect(kept.size).toBe(0);
  beIdle();
  expect(kept.size).toBe(1);
  write(doc, ' i sol');
  beIdle();
  expect(kept.size).toBe(2);
  expect(textIn(kept)).toBe('torget i sol');
});

test('while the host is away nothing waits', () => {
  const doc = new Y.Doc();
  const { kept, rows } = memoryRows();
  const copy = writeCopy(doc, 's1', rows, 0);
  write(doc, 'torget');
  copy.beOnlyCopy(true);
  expect(textIn(kept)).toBe('torget');
  write(doc, ' i sol');
  vi.runAllTimers();
  expect(textIn(kept)).toBe('torget i sol');
  copy.beOnlyCopy(false);
  write(doc, ' igen');
  vi.runAllTimers();
  expect(textIn(kept)).toBe('torget i sol');
});

test('what waits is written at the end', async () => {
  const doc = new Y.Doc();
  const { kept, rows } = memoryRows();
  const copy = writeCopy(doc, 's1', rows, 0);
  write(doc, 'torget');
  await copy.finish();
  expect(textIn(kept)).toBe('torget');
  beIdle();
  expect(kept.size).toBe(1);
});

test('many rows become one', async () => {
  const doc = new Y.Doc();
  const { kept, rows } = memoryRows();
  const copy = writeCopy(doc, 's1', rows, 0);
  for (let count = 0; count < 250; count++) {
    write(doc, 'å');
    beIdle();
  }
  await copy.finish();
  expect(kept.size).toBeLessThanOrEqual(50);
  expect(textIn(kept)).toBe('å'.repeat(250));
});

test('what the database refused comes with the next change', async () => {
  const doc = new Y.Doc();
  const { kept, state, rows } = memoryRows();
  const copy = writeCopy(doc, 's1', rows, 0);
  state.refuses = true;
  write(doc, 'tor');
  beIdle();
  await Promise.resolve();
  state.refuses = false;
  write(doc, 'get');
  await copy.finish();
  expect(textIn(kept)).toBe('torget');
});

test('a database that was closed under us is opened again, and gets everything', async () => {
  const doc = new Y.Doc();
  const { kept, state, rows } = memoryRows();
  const copy = writeCopy(doc, 's1', rows, 0);
  write(doc, 'tor');
  beIdle();
  await Promise.resolve();
  state.closed = true;
  kept.clear();
  write(doc, 'get');
  state.refuses = true;
  beIdle();
  await copyRefused();
  state.refuses = false;
  beIdle();
  await copy.finish();
  expect(textIn(kept)).toBe('torget');
});

/** Lets the promises of a write come to their end. */
async function copyRefused(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}
