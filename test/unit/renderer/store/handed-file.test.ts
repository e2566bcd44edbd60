import { describe, expect, it } from 'vitest';
import { fileLimit } from '#shared/contract/bridge.ts';
import { readHandedFile } from '#renderer/store/handed-file.ts';

const unreadable = () => Promise.reject(new DOMException('gone', 'NotFoundError'));

describe('readHandedFile', () => {
  it('gives the name and the bytes', async () => {
    const file = new File([new Uint8Array([1, 2, 3])], 'Möte.radslag');
    expect(await readHandedFile(file)).toEqual({ name: 'Möte.radslag', bytes: new Uint8Array([1, 2, 3]) });
  });

  it('refuses a file that is too large without reading it', async () => {
    const file = { name: 'film.radslag', size: fileLimit + 1, arrayBuffer: unreadable };
    await expect(readHandedFile(file)).rejects.toMatchObject({
      code: 'file-too-large',
      values: { file: 'film.radslag', megabytes: 33, limit: 32 },
    });
  });

  it('says so when the file has gone since it was chosen', async () => {
    const file = { name: 'borta.radslag', size: 10, arrayBuffer: unreadable };
    await expect(readHandedFile(file)).rejects.toMatchObject({
      code: 'file-unreadable',
      values: { file: 'borta.radslag' },
    });
  });
});
