import { dialog } from 'electron';
import { faultFacts } from '#shared/domain/fault.ts';
import type { Language } from '#shared/domain/language.ts';
import { fileFault } from '#main/host/file-fault.ts';

/** Seldom needed, and most of what can go into main's first file: no start waits for it. */
const rescuers = () =>
  Promise.all([
    import('#main/host/rescue.ts'),
    import('#shared/i18n/fault-sentence.ts'),
    import('#shared/i18n/translate.ts'),
  ]);

/** Says why the app cannot start, and offers to save all sessions to a folder. Needs no window, only the system's own. */
export async function offerRescue(dataFolder: string, language: Language, cause: unknown): Promise<void> {
  const [{ rescueSessions }, { faultSentence }, { translator }] = await rescuers();
  const t = translator(language);
  let message = faultSentence(faultFacts(fileFault(cause)), language);
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: 'Rådslag',
      message: t('rescue:heading'),
      detail: `${message}\n\n${t('rescue:text')}`,
      buttons: [t('rescue:choose'), t('rescue:quit')],
      cancelId: 1,
    });
    if (response !== 0) return;
    const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
    const [to] = filePaths;
    if (to === undefined) continue;
    message = await rescueSessions(dataFolder, to, Date.now()).then(
      ({ sessions, unread }) =>
        [
          t('cli:rescueDone', { count: sessions.length, folder: to }),
          ...unread.map((file) => t('cli:rescueUnread', { file })),
        ].join('\n'),
      (error: unknown) => faultSentence(faultFacts(fileFault(error)), language),
    );
  }
}
