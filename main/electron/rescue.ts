import { dialog } from 'electron';
import { faultFacts } from '#shared/domain/fault.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { RescueReport } from '#main/host/rescue.ts';
import { fileFault } from '#main/host/file-fault.ts';

type Told = { type: 'error' | 'info'; message: string; detail: string };

/** Seldom needed, and most of what can go into main's first file: no start waits for it. */
const rescuers = () =>
  Promise.all([
    import('#main/host/rescue.ts'),
    import('#shared/i18n/fault-sentence.ts'),
    import('#shared/i18n/translate.ts'),
  ]);

/** Says why the app cannot start, and offers to save all sessions to a folder. Needs no window, only the system's own. */
export async function offerRescue(dataFolder: string, language: Language, cause: unknown): Promise<void> {
  const [{ rescueReport, rescueSessions }, { faultSentence }, { translator }] = await rescuers();
  const t = translator(language);
  const failed = (error: unknown): Told => ({
    type: 'error',
    message: t('rescue:heading'),
    detail: `${faultSentence(faultFacts(fileFault(error)), language)}\n\n${t('rescue:text')}`,
  });
  let told = failed(cause);
  for (;;) {
    const { response } = await dialog.showMessageBox({
      title: 'Rådslag',
      ...told,
      buttons: [t('rescue:choose'), t('rescue:quit')],
      cancelId: 1,
    });
    if (response !== 0) return;
    const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
    const [to] = filePaths;
    if (to === undefined) continue;
    told = await rescueSessions(dataFolder, to, Date.now())
      .then((rescue) => outcome(rescueReport(rescue, to, language), t))
      .catch(failed);
  }
}

/** The system's dialog does not scroll: its buttons must stay on the screen. */
const mostTroubles = 8;

function outcome(report: RescueReport, t: Translate): Told {
  const { heading, done, troubles, next, elsewhere, isWhole } = report;
  const more = troubles.length - mostTroubles;
  const lines = [
    ...troubles.slice(0, mostTroubles),
    ...(more > 0 ? [t('rescue:more', { count: more })] : []),
    ...(done === null ? [] : [done]),
  ];
  const detail = [lines.join('\n'), next.join(' '), elsewhere ?? '']
    .filter((part) => part !== '')
    .join('\n\n');
  return { type: isWhole ? 'info' : 'error', message: heading, detail };
}
