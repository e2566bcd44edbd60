/** The part of an open file that writing needs. */
export type Writable = {
  write(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesWritten: number }>;
};

/**
 * Writes every byte from `position` on. A disk that fills up answers with short writes before it answers
 * with ENOSPC, and callers that trust one write are left with half a file: so the loop.
 */
export async function writeAll(file: Writable, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw new Error('the disk takes no more bytes');
    done += bytesWritten;
  }
}
