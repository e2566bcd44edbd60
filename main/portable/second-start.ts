import { ringDoorbell } from '#main/files/doorbell.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { PortableOptions } from './options.ts';

/**
 * Another start has the data folder: it comes to the front, or opens the file. The person is told in any case. Answers
 * whether it has been done.
 */
export async function askFirstStart({
  shell,
  open,
  dataFolder,
  language,
}: PortableOptions): Promise<boolean> {
  const wants = shell === 'browser' || open !== null;
  const isDone = wants && (await ringDoorbell(dataFolder, { open }).catch(() => false));
  const sentence = translator(language)('common:alreadyRunning');
  (isDone ? console.log : console.error)(sentence);
  return isDone;
}
