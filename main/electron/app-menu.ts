import { app, dialog, Menu, type BrowserWindow } from 'electron';
import type { Host, Tell } from '#main/host/host.ts';
import { settingsSchema } from '#shared/contract/bridge.ts';
import type { Language } from '#shared/domain/language.ts';
import { menuTemplate } from './menu.ts';
import type { RecentFiles } from './recent-files.ts';
import { shellWords } from './shell-words.ts';

type AppMenuParts = {
  host: Host;
  tell: Tell;
  recent: RecentFiles;
  openFile: (path: string) => void;
  window: () => BrowserWindow | null;
};

export type AppMenu = {
  /** The language that is chosen, as far as the menu has heard. */
  language: () => Language;
  /** Draws the menu anew: a file has been opened. */
  show: () => Promise<void>;
  /** The host's answers; the menu, which lies outside the page, follows the language that is chosen there. */
  answer: Host['answer'];
};

/** The program's menu, in the language of the settings; `fallback` until they have been read. */
export function createAppMenu(parts: AppMenuParts, fallback: Language): AppMenu {
  const { host, tell, recent, openFile } = parts;
  let language = fallback;

  async function show(): Promise<void> {
    const [answer, paths] = await Promise.all([host.answer('settings.read', {}), recent.list()]);
    if (answer.ok) ({ language } = settingsSchema.parse(answer.result));
    draw(paths);
  }
  function draw(paths: readonly string[]): void {
    const template = menuTemplate({
      language,
      platform: process.platform,
      developer: !app.isPackaged,
      recent: paths,
      actions: {
        open: () => void chooseFiles(parts, language),
        openRecent: openFile,
        clearRecent: () => void recent.clear().then(show),
        settings: () => tell('menuCommand', { command: 'settings' }),
      },
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }
  // Electron's own menu, with keys that ours has not, must never be there; the host may be still starting.
  draw([]);
  return {
    language: () => language,
    show,
    answer: async (name, args) => {
      const answer = await host.answer(name, args);
      if (name === 'settings.write') await show();
      return answer;
    },
  };
}

async function chooseFiles({ window, openFile }: AppMenuParts, language: Language): Promise<void> {
  const own = window();
  if (!own) return;
  const words = shellWords[language];
  const { filePaths } = await dialog.showOpenDialog(own, {
    title: words.openFile,
    filters: [{ name: words.sessionFile, extensions: ['radslag'] }],
    properties: ['openFile', 'multiSelections'],
  });
  for (const path of filePaths) openFile(path);
}
