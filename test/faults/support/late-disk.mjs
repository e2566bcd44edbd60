import { open } from 'node:fs/promises';

/**
 * Loaded into a program with --import, as a planted fault: what is appended to a file reaches it half a second late. Who
 * breaks the write breaks the look at what was written too, which would find it at once.
 */
const lateness = 500;
const opened = await open(import.meta.filename);
const handle = Object.getPrototypeOf(opened);
await opened.close();
const { write, stat } = handle;
const claimed = new WeakMap();
handle.write = function (buffer, offset, length, position) {
  if (position === 0) return write.call(this, buffer, offset, length, position);
  const held = Buffer.from(buffer.subarray(offset, offset + length));
  claimed.set(this, position + length);
  setTimeout(() => void write.call(this, held, 0, length, position).catch(() => undefined), lateness);
  return Promise.resolve({ bytesWritten: length });
};
handle.stat = async function (options) {
  const found = await stat.call(this, options);
  return Object.assign(found, { size: Math.max(found.size, claimed.get(this) ?? 0) });
};
