import { expect, it } from 'vitest';
import { syncFolder } from '#main/files/sync-folder.ts';
import { faultyDisk, type Refusal } from '../../../faults/support/faulty-disk.ts';
import { tempFolder } from './temp-folder.ts';

const diskThatAnswers = (code: Refusal) =>
  faultyDisk({ bars: (call) => (call === 'sync' ? code : undefined) });

it.each(['EPERM', 'ENOTSUP'] as const)(
  'does without a disk that cannot flush a folder (%s)',
  async (code) => {
    const disk = diskThatAnswers(code);
    await syncFolder(await tempFolder(), disk);
    expect(disk.refused()).toBe(1);
  },
);

it('does not call names safe that the disk failed to flush', async () => {
  await expect(syncFolder(await tempFolder(), diskThatAnswers('EIO'))).rejects.toMatchObject({ code: 'EIO' });
});
