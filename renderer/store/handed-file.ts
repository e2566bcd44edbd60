import { fileLimit } from '#shared/contract/bridge.ts';
import { Fault } from '#shared/domain/fault.ts';

const megabyte = 1024 * 1024;

/** What a person has chosen or dropped: a `File` in a window. */
export type HandedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** A file as calls take it. Rejects with Fault 'file-too-large' before reading, or 'file-unreadable'. */
export async function readHandedFile(file: HandedFile): Promise<{ name: string; bytes: Uint8Array }> {
  if (file.size > fileLimit) throw tooLarge(file);
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (cause) {
    throw new Fault('file-unreadable', { file: file.name }, { cause });
  }
}

function tooLarge({ name, size }: HandedFile): Fault {
  const megabytes = Math.ceil(size / megabyte);
  return new Fault('file-too-large', { file: name, megabytes, limit: fileLimit / megabyte });
}
