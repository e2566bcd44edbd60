import { ringDoorbell, type Reply } from '#main/files/doorbell.ts';
import { translator, type Translate } from '#shared/i18n/translate.ts';
import type { PortableOptions } from './options.ts';

/**
 * Another start has the data folder: it comes to the front, or opens the file, or tells its address when it has no window.
 * The person is told in any case. Answers whether it has been done.
 */
export async function askFirstStart({
  shell,
  open,
  dataFolder,
  language,
}: PortableOptions): Promise<boolean> {
  const reply = await ringDoorbell(dataFolder, { open }).catch(() => null);
  const isDone = reply !== null && (open !== null || reply.address === null);
  (isDone ? console.log : console.error)(whereItIs(reply, shell, translator(language)));
  return isDone;
}

function whereItIs(reply: Reply | null, shell: PortableOptions['shell'], t: Translate): string {
  const address = reply?.address ?? null;
  if (address !== null) return t('common:alreadyRunningAt', { address });
  return t(reply === null || shell === 'serve' ? 'common:alreadyRunningThere' : 'common:alreadyRunning');
}
