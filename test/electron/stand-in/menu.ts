import type { Dialog, MenuItemConstructorOptions, MessageBoxOptions } from 'electron';
import { only } from './only.ts';

type Template = MenuItemConstructorOptions[];

/** The menu as its template; tests read it by getApplicationMenu, and press an item by its `click`. */
class StandInMenu {
  readonly items: Template;
  constructor(items: Template) {
    this.items = items;
  }
}
let shown: StandInMenu | null = null;

export const Menu = only('Menu', {
  buildFromTemplate: (template: Template) => new StandInMenu(template),
  setApplicationMenu: (menu: StandInMenu | null) => void (shown = menu),
  getApplicationMenu: () => shown,
});

/** Nobody is there to answer: a test says beforehand what a person would, by putting its own function in place. */
export const dialog = only('dialog', {
  showErrorBox: (title: string, content: string) => console.error(`${title}: ${content}`),
  /** A person who is asked before any test can answer presses Escape. */
  showMessageBox: async ({ message, cancelId }: MessageBoxOptions) => {
    console.error(message);
    return { response: cancelId ?? 0, checkboxChecked: false };
  },
  showOpenDialog: () => Promise.reject(new Error('no test has said what a person would choose')),
  showMessageBoxSync: (): number => {
    throw new Error('no test has said what a person would answer');
  },
} satisfies Partial<Record<keyof Dialog, unknown>>);
