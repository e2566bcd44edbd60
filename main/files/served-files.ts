import { join, normalize, sep } from 'node:path';
import { realpath } from 'node:fs/promises';
import { fileExists, readFileBytes } from './read.ts';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  wav: 'audio/wav',
};

/**
 * A built file of the window's, by the path of its address; null for anything outside `root`, absent or of a
 * kind we do not serve. `path` is percent-encoded and starts with a slash.
 */
export async function servedFile(
  root: string,
  path: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null> {
  const file = pathWithin(root, path);
  const type = file === null ? undefined : types[file.slice(file.lastIndexOf('.') + 1)];
  if (file === null || type === undefined || !(await fileExists(file))) return null;
  if (!(await isReallyWithin(root, file))) return null;
  const bytes = await readFileBytes(file);
  return bytes && { bytes, type };
}

/** A link that leads out of the folder is no file of ours. What has no real path, as in Electron's archive, has no links. */
async function isReallyWithin(root: string, file: string): Promise<boolean> {
  const real = await realpath(file).catch(() => null);
  return real === null || real.startsWith((await realpath(root)) + sep);
}

function pathWithin(root: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  // Colons and backslashes have meanings of their own on Windows (streams, drives, separators).
  if (/[\0\\:]/.test(decoded)) return null;
  const full = normalize(join(root, decoded));
  return full.startsWith(normalize(root) + sep) ? full : null;
}
