import { open } from 'node:fs/promises';

/** Loaded into a program with --import, as a planted fault: what is appended to a file reaches it half a second late. */
const lateness = 500;
const opened = await open(import.meta.filename);
const handle = Object.getPrototypeOf(opened);
await opened.close();
const { write } = handle;
handle.write = function (buffer, offset, length, position) {
  if (position === 0) return write.call(this, buffer, offset, length, position);
  const held = Buffer.from(buffer.subarray(offset, offset + length));
  setTimeout(() => void write.call(this, held, 0, length, position).catch(() => undefined), lateness);
  return Promise.resolve({ bytesWritten: length });
};
