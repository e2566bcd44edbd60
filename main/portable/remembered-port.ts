import { join } from 'node:path';
import { readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';

/**
 * The port this data folder had last, or 0. IndexedDB belongs to an address with its port, so a folder keeps
 * one (DESIGN §4); when it is taken the window's copy is made anew from the host.
 */
export async function rememberedPort(dataFolder: string): Promise<number> {
  const text = await readText(join(dataFolder, 'port.txt')).catch(() => null);
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : 0;
}

export async function rememberPort(dataFolder: string, port: number): Promise<void> {
  await safeWrite(join(dataFolder, 'port.txt'), new TextEncoder().encode(String(port)));
}
