import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for this user's sessions and settings: `RADSLAG_DATA` when set, else where each system keeps
 * such things. It is not made here.
 */
export function userDataFolder(): string {
  const chosen = process.env['RADSLAG_DATA'];
  if (chosen) return chosen;
  if (process.platform === 'win32') {
    return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Rådslag');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Rådslag');
  return join(process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'radslag');
}
