import type { Settings } from '#shared/contract/bridge.ts';
import { readSettings, writeSettings } from '#main/vault/settings-file.ts';

export type SettingsDesk = {
  read: () => Promise<Settings>;
  write: (changes: Partial<Settings>) => Promise<Settings>;
};

/**
 * Settings read once and written whole at each change; changes that overlap are carried out in order. `asked` counts
 * before what is in the file, which has it with the next change.
 */
export function createSettingsDesk(
  folder: string,
  defaults: Settings,
  asked: Partial<Settings> = {},
): SettingsDesk {
  let current = readSettings(folder, defaults).then((settings) => ({ ...settings, ...asked }));
  return {
    read: () => current,
    write: (changes) => {
      const before = current;
      const next = before.then(async (settings) => {
        const named = Object.entries(changes).filter(([, value]) => value !== undefined);
        const changed: Settings = { ...settings, ...Object.fromEntries(named) };
        await writeSettings(folder, changed);
        return changed;
      });
      current = next.catch(() => before);
      return next;
    },
  };
}
