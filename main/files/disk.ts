import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import type { FileIdentity } from './file-identity.ts';
import type { Writable } from './write-all.ts';

/** An open file, as far as safe writing needs one. */
export type DiskFile = Writable & {
  datasync(): Promise<void>;
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  /** `nlink` is how many names the file has: 0 when it has been removed. */
  stat(): Promise<{ size: number; nlink: number } & FileIdentity>;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** What a path leads to. `mtimeMs` is milliseconds since 1970, `size` bytes. */
export type DiskEntry = FileIdentity & {
  size: number;
  mode: number;
  mtimeMs: number;
  isFile(): boolean;
  isDirectory(): boolean;
};

/**
 * The port that vault and files have to the file system: one call here is one call of the operating system, so that
 * a test can let any of them fail. Errors are the system's own (`code` is ENOSPC, EIO …); main/files makes
 * FileTrouble of them. Every adapter sits the exam in test/contract/disk.
 */
export type Disk = {
  /** `read` an existing file or folder, `append` to a file that is made if absent, `new` makes one that is not there. */
  open(path: string, use: 'read' | 'append' | 'new', mode?: number): Promise<DiskFile>;
  readFile(path: string): Promise<Uint8Array<ArrayBuffer>>;
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<DiskEntry>;
  realpath(path: string): Promise<string>;
  rename(from: string, to: string): Promise<void>;
  link(existing: string, path: string): Promise<void>;
  /** Makes the folder and those above it; answers the first it had to make. */
  mkdir(path: string): Promise<string | undefined>;
  /** Removes a file; an absent one is no error. */
  remove(path: string): Promise<void>;
  /** Removes a folder with all that is in it; an absent one is no error. */
  removeFolder(path: string): Promise<void>;
};

const flags = { read: 'r', append: constants.O_RDWR | constants.O_CREAT, new: 'wx' } as const;

/** The computer's own disk. */
export const nodeDisk: Disk = {
  open: (path, use, mode = 0o666) => fs.open(path, flags[use], mode),
  readFile: async (path) => {
    const bytes = await fs.readFile(path);
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  },
  readdir: (path) => fs.readdir(path),
  stat: (path) => fs.stat(path),
  realpath: (path) => fs.realpath(path),
  rename: (from, to) => fs.rename(from, to),
  link: (existing, path) => fs.link(existing, path),
  mkdir: (path) => fs.mkdir(path, { recursive: true }),
  remove: (path) => fs.rm(path, { force: true }),
  removeFolder: (path) => fs.rm(path, { recursive: true, force: true }),
};
