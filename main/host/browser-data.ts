import { join } from 'node:path';
import { removeFolder } from '#main/files/arrange.ts';
import { openErased, type BrowserProfile } from '#main/vault/erased.ts';

/**
 * What a profile keeps of pages. All of it can be made anew from the vault. Electron's own lock against a second start
 * lies in the same folder and stays.
 */
const kept = [
  'IndexedDB',
  'Local Storage',
  'Session Storage',
  'Sessions',
  'Cache',
  'Code Cache',
  'DawnGraphiteCache',
  'DawnWebGPUCache',
  'GPUCache',
  'blob_storage',
  'Service Worker',
  'WebStorage',
];

/**
 * Empties the browser's own folders when a session has been erased since the last start: deleting a database leaves
 * the words in its files (RECIPES G). Must be called before a window is opened on them. Throws FileTrouble.
 */
export async function forgetBrowserData(
  dataFolder: string,
  profiles: readonly BrowserProfile[],
): Promise<void> {
  const erased = await openErased(dataFolder);
  const due = erased.profiles().filter((profile) => profiles.includes(profile));
  if (due.length === 0) return;
  for (const profile of due) {
    const folder = join(dataFolder, profile);
    if (profile === 'electron') for (const name of kept) await removeFolder(join(folder, name));
    else await removeFolder(folder);
  }
  await erased.profilesEmptied(due);
}
