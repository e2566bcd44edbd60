import { appendFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSummary, writeSummary } from '#main/vault/summary-file.ts';
import type { SessionSummary } from '#shared/contract/bridge.ts';
import { tempFolder } from '../files/temp-folder.ts';

const summary: SessionSummary = {
  id: 'm1',
  title: 'Torgets framtid',
  question: 'Vad behövs?',
  place: 'Biblioteket',
  date: '2026-11-23',
  notes: 607,
  clusters: 6,
  changedAt: 1_795_000_000_000,
};

async function sessionFolder(): Promise<{ folder: string; journal: string }> {
  const folder = await tempFolder();
  const journal = join(folder, 'journal.bin');
  await writeFile(journal, 'x'.repeat(100));
  await writeSummary(folder, 100, summary);
  return { folder, journal };
}

describe('a summary', () => {
  it('counts while the journal is as it was', async () => {
    const { folder } = await sessionFolder();
    expect(await readSummary(folder)).toEqual(summary);
  });

  it('does not count when the journal has grown, shrunk or gone', async () => {
    const { folder, journal } = await sessionFolder();
    await appendFile(journal, 'y');
    expect(await readSummary(folder)).toBeNull();
    await truncate(journal, 99);
    expect(await readSummary(folder)).toBeNull();
    expect(await readSummary(await tempFolder())).toBeNull();
  });

  it.each(['', '{', 'null', '{"journalSize":100}', '{"journalSize":100,"summary":{"id":"m1"}}'])(
    'does not count when its file says %j',
    async (text) => {
      const { folder } = await sessionFolder();
      await writeFile(join(folder, 'summary.json'), text);
      expect(await readSummary(folder)).toBeNull();
    },
  );
});
