import type { MenuItemConstructorOptions } from 'electron';
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
