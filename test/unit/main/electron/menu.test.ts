import { describe, expect, it } from 'vitest';
import { menuTemplate, type MenuParts } from '#main/electron/menu.ts';

type Item = ReturnType<typeof menuTemplate>[number];

const done: string[] = [];
const actions: MenuParts['actions'] = {
  open: () => done.push('open'),
  openRecent: (path) => done.push(path),
  clearRecent: () => done.push('clear'),
  settings: () => done.push('settings'),
};

function template(parts: Partial<MenuParts> = {}): Item[] {
  return menuTemplate({ language: 'sv', platform: 'linux', developer: false, recent: [], actions, ...parts });
}

function all(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...all((item.submenu ?? []) as Item[])]);
}

function rolesOf(items: Item[]): string[] {
  return all(items).flatMap(({ role }) => role ?? []);
}

describe('the menu', () => {
  it.each(['win32', 'linux', 'darwin'] as const)(
    'lets text be copied and pasted on %s, files be opened, and the app be ended',
    (platform) => {
      const items = template({ platform });
      const roles = rolesOf(items);
      expect(roles).toEqual(
        expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit']),
      );
      expect(roles).not.toContain('toggleDevTools');
      expect(roles).not.toContain('reload');
      const keys = all(items).flatMap(({ accelerator }) => accelerator ?? []);
      expect(keys).toEqual(expect.arrayContaining(['CmdOrCtrl+O', 'CmdOrCtrl+,', 'CmdOrCtrl+Q']));
      expect(new Set(keys).size, 'no key is used twice').toBe(keys.length);
    },
  );

  it('has on macOS what every program has there', () => {
    expect(rolesOf(template({ platform: 'darwin' }))).toEqual(
      expect.arrayContaining(['about', 'hide', 'unhide']),
    );
    expect(rolesOf(template())).not.toContain('hide');
  });

  it('speaks the language that is chosen, in every item', () => {
    const labels = (language: 'sv' | 'en') => template({ language }).map(({ label }) => label);
    expect(labels('sv')).toEqual(['Arkiv', 'Redigera', 'Visa', 'Fönster']);
    expect(labels('en')).toEqual(['File', 'Edit', 'View', 'Window']);
    for (const item of all(template({ developer: true })))
      if (item.type !== 'separator') expect(item.label, JSON.stringify(item)).toBeTruthy();
  });

  it('has the developer tools for those who build Rådslag', () => {
    expect(rolesOf(template({ developer: true }))).toContain('toggleDevTools');
  });

  it('lists the files that were opened last, and opens them', () => {
    const items = all(template({ recent: ['/m/Torget & parken.radslag', '/m/b.radslag'] }));
    const press = (label: string) => {
      const item = items.find((each) => each.label === label);
      (item?.click as (() => void) | undefined)?.();
    };
    press('Torget && parken.radslag');
    press('Rensa listan');
    press('Öppna möte…');
    press('Inställningar…');
    expect(done).toEqual(['/m/Torget & parken.radslag', 'clear', 'open', 'settings']);
    expect(all(template()).find(({ label }) => label === 'Öppna senaste')?.enabled).toBe(false);
  });
});
