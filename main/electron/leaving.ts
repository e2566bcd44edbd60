import { dialog, type BrowserWindow } from 'electron';
import type { Language } from '#shared/domain/language.ts';
import { shellWords } from './shell-words.ts';

/** Asks when a window is to be closed whose page has words that are not on the disk; it then stays, or goes. */
export function askWhenUnsaved(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const words = shellWords[language()];
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: words.unsaved,
      detail: words.unsavedDetail,
      buttons: [words.stay, words.leave],
      defaultId: 0,
      cancelId: 0,
    });
    // To prevent that the page prevents it: it closes.
    if (chosen === 1) event.preventDefault();
  });
}
