import type { CustomScheme, Protocol } from 'electron';
import { only } from './only.ts';

/** Chromium outside Electron knows no schemes of ours: their pages are shown under https addresses that no network has. */
const privileged = new Map<string, CustomScheme>();

export const protocol = only('protocol', {
  registerSchemesAsPrivileged: (schemes: CustomScheme[]) => {
    for (const scheme of schemes) privileged.set(scheme.scheme, scheme);
  },
} satisfies Partial<Protocol>);

export function schemeOf(url: string): string {
  return new URL(url).protocol.slice(0, -1);
}

/** `radslag://app/x` as Chromium is given it. Throws for a scheme that was not made standard and secure. */
export function toChromium(url: string): string {
  const { host, pathname, search, hash } = new URL(url);
  const rights = privileged.get(schemeOf(url))?.privileges;
  if (!rights?.standard || !rights.secure) throw new Error(`the stand-in for Electron cannot show ${url}`);
  return `https://${host}.${schemeOf(url)}.invalid${pathname}${search}${hash}`;
}

/** An address of Chromium's as Electron would name it. */
export function toElectron(url: string): string {
  return url.replace(/^https:\/\/([^/:]+)\.([a-z]+)\.invalid/, '$2://$1');
}

/** The origin of a page as Electron's frames have it: for a standard scheme of ours it is scheme and host. */
export function originOf(url: string): string {
  const { protocol: scheme, host, origin } = new URL(url);
  return privileged.has(scheme.slice(0, -1)) ? `${scheme}//${host}` : origin;
}
