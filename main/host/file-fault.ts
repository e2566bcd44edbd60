import { basename } from 'node:path';
import { FileTrouble, type TroubleCode } from '#main/files/trouble.ts';
import { Fault, type FaultCode } from '#shared/domain/fault.ts';

const codes: Record<TroubleCode, FaultCode> = {
  full: 'disk-full',
  readonly: 'folder-readonly',
  denied: 'folder-readonly',
  missing: 'folder-missing',
  'not-folder': 'folder-is-file',
  busy: 'file-busy',
  'too-long': 'path-too-long',
  other: 'unexpected',
};

/** What a person is told about a file that could not be read or written; other errors pass unchanged. */
export function fileFault(error: unknown): unknown {
  if (!(error instanceof FileTrouble)) return error;
  return new Fault(
    codes[error.code],
    { path: error.path, file: basename(error.path), detail: error.message },
    { cause: error },
  );
}
