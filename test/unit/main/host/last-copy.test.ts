import { rename } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { editNote } from '#shared/document/operations/notes.ts';
import { filesUnder, newestIn, quickDesk } from './quick-desk.ts';
import { soon } from './temp-host.ts';

type QuickDesk = Awaited<ReturnType<typeof quickDesk>>;

/** The next file is begun only when `goOn` is called; `begun` resolves when it waits for that. */
function holdNext({ disk }: QuickDesk) {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: held, resolve: goOn } = Promise.withResolvers<void>();
  const { open } = disk;
  disk.open = async (path, ...rest) => {
    disk.open = open;
    begin();
    await held;
    return open(path, ...rest);
  };
  return { begun, goOn };
}

async function write({ open }: QuickDesk, text: string): Promise<void> {
  editNote(open.doc, open.session(), 'n1', text);
  await open.saved();
}

it('has the last words when the program ends while a copy is under way', async () => {
  const at = await quickDesk();
  const { begun, goOn } = holdNext(at);
  at.desk.setFolder(at.stick, ['s1']);
  await begun;
  await write(at, 'Sista ordet');
  const ended = at.end();
  goOn();
  await ended;
  expect((await newestIn(at.stick)).notes['n1']?.text).toBe('Sista ordet');
  expect(at.index.isCopiedTo('s1', at.stick)).toBe(true);
});

it('is tried once more when the program ends, and not again and again', async () => {
  const at = await quickDesk();
  at.desk.setFolder(at.stick, ['s1']);
  await soon(() => at.index.isCopiedTo('s1', at.stick)).toBe(true);
  await rename(at.stick, `${at.stick}-borta`);
  await write(at, 'Under tiden');
  await soon(() => at.told.at(-1)?.trouble).toBe('missing');
  const before = at.told.length;
  await at.end();
  // The one that may have been under way, and the last.
  expect(at.told.length - before).toBeLessThanOrEqual(4);
  expect(await filesUnder(`${at.stick}-borta`)).toHaveLength(1);
});
