import type { MenuItemConstructorOptions } from 'electron';
import { basename } from 'node:path';
import type { Language } from '#shared/domain/language.ts';
import { menuWords } from './menu-words.ts';

type Item = MenuItemConstructorOptions;

/** Electron's own keys for its roles, written out so that every item shows one, the same everywhere. */
const roleKeys = {
  about: undefined,
  hide: 'Command+H',
  hideOthers: 'Command+Alt+H',
  unhide: undefined,
  quit: 'CmdOrCtrl+Q',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  cut: 'CmdOrCtrl+X',
  copy: 'CmdOrCtrl+C',
  paste: 'CmdOrCtrl+V',
  selectAll: 'CmdOrCtrl+A',
  zoomIn: 'CmdOrCtrl+Plus',
  zoomOut: 'CmdOrCtrl+-',
  resetZoom: 'CmdOrCtrl+0',
  togglefullscreen: 'F11',
  toggleDevTools: 'CmdOrCtrl+Shift+I',
  minimize: 'CmdOrCtrl+M',
  close: 'CmdOrCtrl+W',
} as const;
type Role = keyof typeof roleKeys;

export type MenuParts = {
  language: Language;
  platform: NodeJS.Platform;
  /** Adds the developer tools, for those who build Rådslag. */
  developer: boolean;
  /** Paths of session files, the latest first. */
  recent: readonly string[];
  /** What is done for the items of our own. */
  actions: {
    open: () => void;
    openRecent: (path: string) => void;
    clearRecent: () => void;
    settings: () => void;
  };
};

const separator: Item = { type: 'separator' };

/** The program's menu. The window has buttons for nearly all of it; on macOS nothing can be copied by key without it. */
export function menuTemplate(parts: MenuParts): Item[] {
  const { language, platform, developer, actions } = parts;
  const words = menuWords[language];
  const isMac = platform === 'darwin';
  const items = (...roles: Role[]): Item[] =>
    roles.map((role) => ({ role, label: words[role], ...keyOf(role, isMac) }));
  const settings: Item = { label: words.settings, accelerator: 'CmdOrCtrl+,', click: actions.settings };
  const open: Item = { label: words.open, accelerator: 'CmdOrCtrl+O', click: actions.open };
  const ofTheApp = [
    ...items('about'),
    separator,
    settings,
    separator,
    ...items('hide', 'hideOthers', 'unhide'),
  ];
  return [
    ...(isMac ? [{ label: 'Rådslag', submenu: [...ofTheApp, separator, ...items('quit')] }] : []),
    {
      label: words.file,
      submenu: [
        open,
        recentMenu(parts),
        ...(isMac ? [] : [separator, settings, separator, ...items('quit')]),
      ],
    },
    {
      label: words.edit,
      submenu: [...items('undo', 'redo'), separator, ...items('cut', 'copy', 'paste', 'selectAll')],
    },
    {
      label: words.view,
      submenu: [
        ...items('zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'),
        ...(developer ? [separator, ...items('toggleDevTools')] : []),
      ],
    },
    { label: words.window, role: 'window', submenu: items('minimize', 'close') },
  ];
}

function recentMenu({ language, recent, actions }: MenuParts): Item {
  const words = menuWords[language];
  const files = recent.map((path) => ({
    // Menus take & for the letter to press.
    label: basename(path).replaceAll('&', '&&'),
    click: () => actions.openRecent(path),
  }));
  return {
    label: words.recent,
    enabled: recent.length > 0,
    submenu: [...files, separator, { label: words.clearRecent, click: actions.clearRecent }],
  };
}

/** On macOS full screen has the key of that system. */
function keyOf(role: Role, isMac: boolean): { accelerator?: string } {
  if (role === 'togglefullscreen' && isMac) return { accelerator: 'Ctrl+Command+F' };
  const accelerator = roleKeys[role];
  return accelerator === undefined ? {} : { accelerator };
}
