import { EventEmitter } from 'node:events';
import type { PrintToPDFOptions, WebContents } from 'electron';
import type { Page } from 'playwright-core';
import { app } from './app.ts';
import { guardPage } from './guard-page.ts';
import { answerOf, hearers } from './ipc.ts';
import { only } from './only.ts';
import { linkPage, type PageLink } from './page-link.ts';
import { createPortDesk, type Port } from './ports.ts';
import { originOf, toChromium, toElectron } from './schemes.ts';
import type { StandInSession } from './session.ts';
import type { ToMain } from './wire.ts';

export type Prefs = {
  preload?: string;
  javascript?: boolean;
  additionalArguments?: string[];
  session: StandInSession;
};
type Size = { width: number; height: number };

/** What a window shows. Its page is opened with its first address, and anew after a crash. */
export class StandInContents
  extends EventEmitter
  implements
    Pick<
      WebContents,
      'isDestroyed' | 'getURL' | 'send' | 'setWebRTCIPHandlingPolicy' | 'reload' | 'forcefullyCrashRenderer'
    >
{
  readonly session: StandInSession;
  readonly mainFrame = { parent: null };
  private readonly prefs: Prefs;
  private size: Size;
  private page: Page | null = null;
  private link: PageLink | null = null;
  private shown = 'about:blank';
  /** The address that main itself has just asked for. */
  private expected: string | null = null;
  private destroyed = false;
  private openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;
  private readonly ports = createPortDesk((message) => this.link?.post(message));

  constructor(prefs: Prefs, size: Size) {
    super();
    this.prefs = prefs;
    this.size = size;
    this.session = prefs.session;
    return only('webContents', this);
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
  getURL(): string {
    return this.page ? toElectron(this.page.url()) : this.shown;
  }
  setWebRTCIPHandlingPolicy(): void {}
  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    this.link?.post({ kind: 'message', channel, args, ports: [] });
  }
  postMessage(channel: string, message: unknown, transfer: Port[] = []): void {
    const ports = transfer.map((end) => this.ports.hand(end));
    this.link?.post({ kind: 'message', channel, args: [message], ports });
  }
  async executeJavaScript(code: string): Promise<unknown> {
    return this.page?.evaluate(code);
  }
  /** On A4, which is the only size asked for. */
  async printToPDF(asked: PrintToPDFOptions): Promise<Buffer> {
    const { devtools } = this.linked();
    const { pageSize, ...options } = asked;
    if (pageSize !== 'A4') throw new Error('the stand-in for Electron prints on A4 only');
    const { data } = await devtools.send('Page.printToPDF', {
      paperWidth: 8.27,
      paperHeight: 11.69,
      ...options,
    });
    return Buffer.from(data, 'base64');
  }
  reload(): void {
    void this.load(this.shown).catch(() => undefined);
  }
  forcefullyCrashRenderer(): void {
    // Never answered: there is nobody left to answer.
    void this.linked()
      .devtools.send('Page.crash')
      .catch(() => undefined);
  }

  /** Goes to an address of ours. */
  async load(url: string): Promise<void> {
    this.shown = url;
    const page = this.page ?? (await this.open());
    const address = toChromium(url);
    this.expected = address.replace(/#.*$/, '');
    await page.goto(address);
    this.expected = null;
  }
  /** Asks the page to close, as the cross of its window does; it may ask to stay. */
  async leave(): Promise<void> {
    await this.page?.close({ runBeforeUnload: true });
  }
  async destroy(): Promise<void> {
    if (this.page) return this.page.close();
    this.destroyed = true;
    this.emit('destroyed');
  }
  resize(size: Size): void {
    this.size = size;
    void this.page?.setViewportSize(size).catch(() => undefined);
  }
  /** Resolves when the page shows its first words: what it paints before them is no reason for Electron to tell that it is ready. */
  async painted(): Promise<void> {
    await this.page?.evaluate(
      () =>
        new Promise<void>((resolve) => {
          new PerformanceObserver((list) => {
            if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
          }).observe({ type: 'paint', buffered: true });
        }),
    );
  }

  private linked(): PageLink {
    if (!this.link) throw new Error('the page has no address yet');
    return this.link;
  }
  private async open(): Promise<Page> {
    const page = await (await this.session.pages(this.prefs.javascript !== false)).newPage();
    this.page = page;
    await page.setViewportSize(this.size);
    this.link = await linkPage({
      page,
      preload: this.prefs.preload ?? null,
      argv: ['chromium', ...(this.prefs.additionalArguments ?? [])],
      received: (message) => void this.received(message),
      cleared: () => this.ports.closeAll(),
    });
    guardPage({
      page,
      devtools: this.link.devtools,
      contents: this,
      isDenied: (url) => this.openHandler?.({ url } as never).action === 'deny',
      isOwnLoad: (url) => this.expected === url,
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.shown = toElectron(frame.url());
    });
    page.on('load', () => this.emit('did-finish-load'));
    page.on('crash', () => void this.crashed(page));
    page.on('close', () => {
      this.ports.closeAll();
      if (this.page !== page) return;
      this.destroyed = true;
      this.emit('destroyed');
    });
    return page;
  }
  /** Chromium's driver cannot use a page again that has crashed; its next address gets a new one. */
  private async crashed(page: Page): Promise<void> {
    this.shown = toElectron(page.url());
    this.page = null;
    this.ports.closeAll();
    await page.close().catch(() => undefined);
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  }
  private async received(message: ToMain): Promise<void> {
    if (message.kind === 'port') return this.ports.received(message.id, message.data);
    if (message.kind === 'portClosed') return this.ports.closed(message.id);
    const url = this.getURL();
    const event = { sender: this, senderFrame: { url, origin: originOf(url), parent: null }, ports: [] };
    if (message.kind === 'send') return void hearers.emit(message.channel, event, ...message.args);
    const answer = await answerOf(event, message.channel, message.args);
    this.link?.post({ kind: 'answer', id: message.id, ...answer });
  }
}

export function createContents(prefs: Prefs, size: Size): StandInContents {
  const contents = new StandInContents(prefs, size);
  app.emit('web-contents-created', {}, contents);
  return contents;
}
