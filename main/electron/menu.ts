import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '#shared/domain/language.ts';
import { menuWords } from './menu-words.ts';

type Item = MenuItemConstructorOptions;
type Role = Exclude<keyof (typeof menuWords)['sv'], 'edit' | 'window'>;

const separator: Item = { type: 'separator' };

/**
 * The application's menu. It is small since the window has its own buttons; on macOS nothing can be copied or
 * pasted by key without it. `developer` adds the developer tools, for those who build Rådslag.
 */
export function menuTemplate(language: Language, platform: NodeJS.Platform, developer: boolean): Item[] {
  const words = menuWords[language];
  const items = (...roles: Role[]): Item[] => roles.map((role) => ({ role, label: words[role] }));
  const macOnly = platform === 'darwin' ? [...items('about', 'hide', 'hideOthers', 'unhide'), separator] : [];
  return [
    { label: 'Rådslag', submenu: [...macOnly, ...items('quit')] },
    {
      label: words.edit,
      submenu: [...items('undo', 'redo'), separator, ...items('cut', 'copy', 'paste', 'selectAll')],
    },
    {
      label: words.window,
      role: 'window',
      submenu: [
        ...items('zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'),
        separator,
        ...items('minimize', 'close'),
        ...(developer ? [separator, ...items('toggleDevTools')] : []),
      ],
    },
  ];
}
