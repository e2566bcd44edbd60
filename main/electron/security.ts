import type { App, Event, Session, WebContents } from 'electron';
import { pageScheme } from './address.ts';

/** All that a page of ours may be permitted: full screen for the projector, and copying text. */
const permitted: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write']);

export function isPermitted(permission: string): boolean {
  return permitted.has(permission);
}

/**
 * Whether a request may go on: our own files, the developer tools' own, and pictures the page itself has made.
 * Nothing that could reach a network.
 */
export function mayRequest(url: string, resourceType: string): boolean {
  const { protocol } = new URL(url);
  if (protocol === `${pageScheme}:` || protocol === 'devtools:') return true;
  return resourceType === 'image' && (protocol === 'blob:' || protocol === 'data:');
}

/** Closes what pages of a session could reach besides our own files (RELIABILITY 1.1, items 1 and 5). */
export function guardSession(session: Session): void {
  // Without a handler Electron grants every permission.
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isPermitted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url, resourceType }, answer) =>
    answer({ cancel: !mayRequest(url, resourceType) }),
  );
  session.setSpellCheckerEnabled(false);
  session.on('will-download', prevent);
}

/** No page goes anywhere, opens a window or embeds another page; windows are opened by main alone (items 11–14). */
export function guardPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', prevent);
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // WebRTC would go past webRequest.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function prevent(event: Pick<Event, 'preventDefault'>): void {
  event.preventDefault();
}

/** No name is ever looked up: a second lock, on Chromium itself, behind the requests that are refused. */
export function sealNetwork({ commandLine }: App): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}
