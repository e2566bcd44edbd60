import { join } from 'node:path';
import { settingsSchema, type Settings } from '#shared/contract/bridge.ts';
import { readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';

/** The settings of this laptop's user; what is missing or unreadable in the file is taken from `defaults`. */
export async function readSettings(folder: string, defaults: Settings): Promise<Settings> {
  const text = await readText(join(folder, 'settings.json')).catch(() => null);
  try {
    return settingsSchema.parse({ ...defaults, ...JSON.parse(text ?? '{}') });
  } catch {
    return defaults;
  }
}

export async function writeSettings(folder: string, settings: Settings): Promise<void> {
  await safeWrite(join(folder, 'settings.json'), new TextEncoder().encode(JSON.stringify(settings, null, 2)));
}
