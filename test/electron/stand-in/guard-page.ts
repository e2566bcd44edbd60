import type { EventEmitter } from 'node:events';
import type { CDPSession, Page } from 'playwright-core';
import { escapes } from './escapes.ts';
import { Preventable } from './only.ts';
import { toElectron } from './schemes.ts';

type Guarded = EventEmitter & { session: EventEmitter };

/** Whether a page may go to an address by itself; main's own `loadURL` need not ask. */
type MayGo = (url: string, isMainFrame: boolean) => boolean;

const guards = new WeakMap<Page, MayGo>();

export function mayGo(page: Page, url: string, isMainFrame: boolean): boolean {
  return guards.get(page)?.(url, isMainFrame) ?? false;
}

type GuardParts = {
  page: Page;
  devtools: CDPSession;
  contents: Guarded;
  isDenied: (url: string) => boolean;
  isOwnLoad: (url: string) => boolean;
};

/** Tells main, as Electron does, what a page is about to do, and notes what nobody prevented. */
export function guardPage({ page, devtools, contents, isDenied, isOwnLoad }: GuardParts): void {
  guards.set(page, (url, isMainFrame) => isOwnLoad(url) || isAllowed(contents, url, isMainFrame));
  devtools.on('Page.windowOpen', ({ url }) => {
    if (!isDenied(toElectron(url))) escapes.push(`window ${url}`);
  });
  page.on('popup', (popup) => void popup.close().catch(() => undefined));
  page.on('download', (download) => {
    const event = new Preventable();
    contents.session.emit('will-download', event);
    if (!event.defaultPrevented) escapes.push(`download ${download.url()}`);
    void download.cancel().catch(() => undefined);
  });
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') return void dialog.dismiss();
    const leaves = new Preventable();
    contents.emit('will-prevent-unload', leaves);
    return void (leaves.defaultPrevented ? dialog.accept() : dialog.dismiss());
  });
}

function isAllowed(contents: EventEmitter, url: string, isMainFrame: boolean): boolean {
  const events = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
  for (const name of events) {
    const event = Object.assign(new Preventable(), { url: toElectron(url), isMainFrame });
    contents.emit(name, event, event.url);
    if (event.defaultPrevented) return false;
  }
  escapes.push(`navigation ${url}`);
  return true;
}
