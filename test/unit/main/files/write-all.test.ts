import { expect, it } from 'vitest';
import { writeAll } from '#main/files/write-all.ts';

/** A file that takes at most `most` bytes a time, as a network drive or a filling disk may. */
function stingy(most: number, room = Infinity) {
  const taken: number[] = [];
  return {
    taken,
    write: async (bytes: Uint8Array, offset: number, length: number, position: number) => {
      const bytesWritten = Math.min(most, length, room - taken.length);
      for (let at = 0; at < bytesWritten; at++) taken[position + at] = bytes[offset + at] ?? -1;
      return { bytesWritten };
    },
  };
}

it('writes every byte in its place through short writes', async () => {
  const file = stingy(3);
  await writeAll(file, new Uint8Array([9, 9]), 0);
  await writeAll(file, new Uint8Array([1, 2, 3, 4, 5, 6, 7]), 2);
  expect(file.taken).toEqual([9, 9, 1, 2, 3, 4, 5, 6, 7]);
});

it('fails rather than waits for ever when nothing more is taken', async () => {
  await expect(writeAll(stingy(3, 4), new Uint8Array(7), 0)).rejects.toThrow('no more bytes');
});
