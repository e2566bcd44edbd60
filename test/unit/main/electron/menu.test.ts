import { describe, expect, it } from 'vitest';
import { menuTemplate } from '#main/electron/menu.ts';

type Item = ReturnType<typeof menuTemplate>[number];

function rolesOf(items: Item[]): string[] {
  return items.flatMap(({ submenu }) => (submenu as Item[]).flatMap(({ role }) => role ?? []));
}

describe('the menu', () => {
  it.each(['win32', 'linux', 'darwin'] as const)(
    'lets text be copied and pasted on %s, and the app be ended',
    (platform) => {
      const roles = rolesOf(menuTemplate('sv', platform, false));
      expect(roles).toEqual(
        expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit']),
      );
      expect(roles).not.toContain('toggleDevTools');
      expect(roles).not.toContain('reload');
    },
  );

  it('has on macOS what every program has there', () => {
    expect(rolesOf(menuTemplate('sv', 'darwin', false))).toEqual(
      expect.arrayContaining(['about', 'hide', 'unhide']),
    );
    expect(rolesOf(menuTemplate('sv', 'linux', false))).not.toContain('hide');
  });

  it('speaks the language that is chosen', () => {
    const labels = (language: 'sv' | 'en') =>
      menuTemplate(language, 'linux', false).map(({ label }) => label);
    expect(labels('sv')).toEqual(['Rådslag', 'Redigera', 'Fönster']);
    expect(labels('en')).toEqual(['Rådslag', 'Edit', 'Window']);
  });

  it('has the developer tools for those who build Rådslag', () => {
    expect(rolesOf(menuTemplate('en', 'linux', true))).toContain('toggleDevTools');
  });
});
