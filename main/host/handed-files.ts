import { basename } from 'node:path';
import { fileLimit } from '#shared/contract/bridge.ts';
import { Fault } from '#shared/domain/fault.ts';
import { fileSize, readFileBytes } from '#main/files/read.ts';

type Read = { name: string; bytes: Uint8Array };

const megabyte = 1024 * 1024;

/** Session files that the system hands to the program (a double click, the command line), until a window opens them. */
export type HandedFiles = {
  hand: (path: string) => void;
  /** The next one; null when there is none. Throws Fault 'file-unreadable' and 'file-too-large'. */
  next: () => Promise<Read | null>;
};

export function createHandedFiles(tell: () => void): HandedFiles {
  const paths: string[] = [];
  return {
    hand: (path) => {
      paths.push(path);
      tell();
    },
    next: async () => {
      const path = paths.shift();
      return path === undefined ? null : readHanded(path);
    },
  };
}

async function readHanded(path: string): Promise<Read> {
  const name = basename(path);
  const unreadable = (cause?: unknown) => new Fault('file-unreadable', { file: name }, { cause });
  const size = await fileSize(path).catch((cause: unknown) => {
    throw unreadable(cause);
  });
  if (size !== null && size > fileLimit)
    throw new Fault('file-too-large', {
      file: name,
      megabytes: Math.ceil(size / megabyte),
      limit: fileLimit / megabyte,
    });
  const bytes = await readFileBytes(path).catch((cause: unknown) => {
    throw unreadable(cause);
  });
  if (!bytes) throw unreadable();
  return { name, bytes };
}
