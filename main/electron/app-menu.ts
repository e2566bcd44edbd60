import { app, Menu } from 'electron';
import type { Host } from '#main/host/host.ts';
import { settingsSchema } from '#shared/contract/bridge.ts';
import { menuTemplate } from './menu.ts';

/** Sets the application's menu in the language of the settings. */
export async function showMenu(host: Host): Promise<void> {
  const answer = await host.answer('settings.read', {});
  if (!answer.ok) return;
  const { language } = settingsSchema.parse(answer.result);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform, !app.isPackaged)));
}

/** The host's answers; the menu, which lies outside the page, follows the language that is chosen there. */
export function answersWithMenu(host: Host): Host['answer'] {
  return async (name, args) => {
    const answer = await host.answer(name, args);
    if (name === 'settings.write') await showMenu(host);
    return answer;
  };
}
