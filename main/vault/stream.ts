import type { AppendFile } from '#main/files/append-file.ts';
import { nodeDisk, type Disk } from '#main/files/disk.ts';
import { FileTrouble } from '#main/files/trouble.ts';
import { encodeRecord, type StreamRecord } from './record.ts';
import { openStreamFile } from './stream-file.ts';

const retryAfter = 1000;

/**
 * An append-only file of checked records. `append` resolves when the record is on disk (fdatasync has
 * returned); records that arrive while the disk is busy are written together. While the disk refuses, they
 * wait and are tried again each second: nothing is called saved before it is, nothing is dropped.
 */
export type Stream = {
  /** What the file held when it was opened. */
  records: StreamRecord[];
  /** Damaged places that were found inside it and left out. */
  damagedPlaces: number;
  /** How long they were together. */
  damagedBytes: number;
  /** The byte where the last of them ended; 0 when there were none. */
  damagedTo: number;
  /** Waits until the disk takes the record. Throws FileTrouble when the stream is closed before that, or has been. */
  append: (record: StreamRecord) => Promise<void>;
  /** Looks whether the file is still what it should be, and makes it so. */
  check: () => void;
  /** Bytes on disk. */
  size: () => number;
  /** The same when all that waits will have been written. */
  sizeToBe: () => number;
  /** Waits for what is under way and closes the file. What the disk still refuses is given up. */
  close: () => Promise<void>;
};

type Waiting = { bytes: Uint8Array; written: () => void; givenUp: (error: unknown) => void };

export type StreamParts = {
  path: string;
  /** Is told the error when the disk refuses, and null when it takes records again. */
  trouble: (error: unknown) => void;
  /** All that the stream should hold, as records: for a file that has been removed or cut under it. */
  whole: () => StreamRecord[];
  /** As in stream-file.ts. */
  mending?: () => Promise<void>;
  disk?: Disk;
};

/** Opens a stream, and mends its file (see stream-file.ts). Throws FileTrouble. */
export async function openStream(parts: StreamParts): Promise<Stream> {
  const { path, trouble, whole, mending = async () => undefined, disk = nodeDisk } = parts;
  const wholeBytes = () => Buffer.concat(whole().map(encodeRecord));
  const { file, ...found } = await openStreamFile({ path, whole: wholeBytes, mending, disk });
  const writer = createWriter(path, file, trouble);
  const size = () => file.size;
  const sizeToBe = () => file.size + writer.waitingBytes();
  return { ...found, append: writer.append, check: writer.check, size, sizeToBe, close: writer.close };
}

function createWriter(path: string, file: AppendFile, trouble: (error: unknown) => void) {
  let waiting: Waiting[] = [];
  let working: Promise<void> | null = null;
  let closing = false;
  let wake = () => {};

  async function writeWaiting(): Promise<void> {
    let failed = false;
    while (waiting.length > 0) {
      const batch = waiting;
      try {
        await file.append(joined(batch));
        waiting = waiting.slice(batch.length);
        if (failed) trouble(null);
        failed = false;
        for (const { written } of batch) written();
      } catch (error) {
        if (closing) {
          for (const { givenUp } of waiting) givenUp(error);
          break;
        }
        failed = true;
        trouble(error);
        await rest();
      }
    }
    working = null;
  }
  function rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, retryAfter);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
  function enqueue(next: Waiting): void {
    waiting = [...waiting, next];
    working ??= writeWaiting();
  }
  return {
    append: (record: StreamRecord): Promise<void> => {
      if (closing)
        return Promise.reject(new FileTrouble('other', path, new Error('the stream has been closed')));
      const { promise, resolve: written, reject: givenUp } = Promise.withResolvers<void>();
      enqueue({ bytes: encodeRecord(record), written, givenUp });
      return promise;
    },
    waitingBytes: () => lengthOf(waiting),
    // What waits is a look already.
    check: (): void => {
      const ignore = () => undefined;
      if (!closing && waiting.length === 0)
        enqueue({ bytes: new Uint8Array(), written: ignore, givenUp: ignore });
    },
    close: async (): Promise<void> => {
      closing = true;
      wake();
      await working;
      await file.close();
    },
  };
}

function joined(batch: Waiting[]): Uint8Array {
  if (batch.length === 1 && batch[0]) return batch[0].bytes;
  const all = new Uint8Array(lengthOf(batch));
  let at = 0;
  for (const { bytes } of batch) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}

function lengthOf(batch: Waiting[]): number {
  return batch.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
