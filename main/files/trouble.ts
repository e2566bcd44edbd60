/** Why a file could not be read or written. The sentence for people is made from this in main/host. */
export type TroubleCode =
  'full' | 'readonly' | 'denied' | 'missing' | 'not-folder' | 'busy' | 'too-long' | 'other';

const codes: Record<string, TroubleCode> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'readonly',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EBUSY: 'busy',
  ENAMETOOLONG: 'too-long',
};

/** The only error that leaves main/files. `cause` is what the operating system said. */
export class FileTrouble extends Error {
  readonly code: TroubleCode;
  readonly path: string;

  constructor(code: TroubleCode, path: string, cause?: unknown) {
    super(`${code}: ${path}`, { cause });
    this.name = 'FileTrouble';
    this.code = code;
    this.path = path;
  }
}

/** The system's error name (`ENOENT`, …), or '' when the error has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Runs `work`; whatever it throws comes out as a FileTrouble about `path`. */
export async function orTrouble<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileTrouble) throw error;
    throw new FileTrouble(codes[systemCode(error)] ?? 'other', path, error);
  }
}

/** Passes an error on. A person chose the folder, not the file in it: what bars the folder is said of the folder. */
export function aboutFolder(error: unknown, folder: string): never {
  const barred = error instanceof FileTrouble && ['missing', 'denied', 'readonly'].includes(error.code);
  throw barred ? new FileTrouble(error.code, folder, error) : error;
}
