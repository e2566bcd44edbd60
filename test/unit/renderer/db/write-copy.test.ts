import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { CopyRows } from '#renderer/db/copy-rows.ts';
import { writeCopy } from '#renderer/db/write-copy.ts';

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

/** Lets a while pass, in which the window has nothing else to do and the database answers. */
async function beIdle(): Promise<void> {
  vi.runAllTimers();
  for (const work of idle.splice(0)) work();
  await answered();
}

/** Lets a while pass in which the window has much to do. */
async function laterOn(): Promise<void> {
  vi.runAllTimers();
  await answered();
}

/** Lets the promises of a write come to their end. */
async function answered(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

/** Rows in memory, as the database keeps them; what the real ones do is tried in a browser (window-copy.spec). */
function memoryRows() {
  const kept: Uint8Array[] = [];
  const state = { refuses: false, lost: false };
  const orRefused = async (): Promise<void> => {
    if (state.refuses) throw new Error('no room');
  };
  const rows: CopyRows = {
    add: async (update) => {
      await orRefused();
      if (state.lost) return false;
      kept.push(update);
      return true;
    },
    replaceAll: async (update) => {
      await orRefused();
      state.lost = false;
      kept.splice(0, Infinity, update);
    },
    check: async () => ({ whole: kept.length, damaged: 0 }),
  };
  return { kept, state, rows };
}

function textIn(kept: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  for (const update of kept) Y.applyUpdateV2(doc, update);
  return doc.getText('words').toJSON();
}

function write(doc: Y.Doc, words: string): void {
  for (const letter of words) doc.getText('words').insert(doc.getText('words').length, letter);
}

test('changes wait for an idle moment and become one row', async () => {
  const doc = new Y.Doc();
  const { kept, rows } = memoryRows();
  writeCopy(doc, rows, 0);
  write(doc, 'torget');
  expect(kept.length).toBe(0);
  await beIdle();
  expect(kept.length).toBe(1);
  write(doc, ' i sol');
  await beIdle();
  expect(kept.length).toBe(2);
  expect(textIn(kept)).toBe('torget i sol');
});

test('while the host is away nothing waits', async () => {
  const doc = new Y.Doc();
  const { kept, rows } = memoryRows();
  const copy = writeCopy(doc, rows, 0);
  write(doc, 'torget');
  copy.beOnlyCopy(true);
  await answered();
  expect(textIn(kept)).toBe('torget');
  write(doc, ' i sol');
  await laterOn();
  expect(textIn(kept)).toBe('torget i sol');
  copy.beOnlyCopy(false);
  write(doc, ' igen');
  await laterOn();
  expect(textIn(kept)).toBe('torget i sol');
});

test('what waits is written at the end', async () => {
  const doc = new Y.Doc();
  const { kept, rows } = memoryRows();
  const copy = writeCopy(doc, rows, 0);
  write(doc, 'torget');
  await copy.finish();
  expect(textIn(kept)).toBe('torget');
  await beIdle();
  expect(kept.length).toBe(1);
});

test('many rows become one', async () => {
  const doc = new Y.Doc();
  const { kept, rows } = memoryRows();
  const copy = writeCopy(doc, rows, 0);
  for (let count = 0; count < 250; count++) {
    write(doc, 'å');
    await beIdle();
  }
  await copy.finish();
  expect(kept.length).toBeLessThanOrEqual(50);
  expect(textIn(kept)).toBe('å'.repeat(250));
});

test('what the database refused comes with the next change', async () => {
  const doc = new Y.Doc();
  const { kept, state, rows } = memoryRows();
  const copy = writeCopy(doc, rows, 0);
  state.refuses = true;
  write(doc, 'tor');
  await beIdle();
  state.refuses = false;
  write(doc, 'get');
  await copy.finish();
  expect(textIn(kept)).toBe('torget');
});

test('rows that were lost under us are written anew, with everything', async () => {
  const doc = new Y.Doc();
  const { kept, state, rows } = memoryRows();
  const copy = writeCopy(doc, rows, 0);
  write(doc, 'tor');
  await beIdle();
  [state.lost, state.refuses] = [true, true];
  kept.splice(0);
  write(doc, 'get');
  await beIdle();
  state.refuses = false;
  await beIdle();
  await copy.finish();
  expect(textIn(kept)).toBe('torget');
});
