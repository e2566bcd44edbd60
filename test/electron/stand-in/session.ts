import { EventEmitter } from 'node:events';
import type { Protocol, Session, WebRequest } from 'electron';
import type { BrowserContext, Request as Asking, Route } from 'playwright-core';
import { contextFor } from './browser.ts';
import { escapes } from './escapes.ts';
import { mayGo } from './guard-page.ts';
import { only } from './only.ts';
import { schemeOf, toElectron } from './schemes.ts';

type PageHandler = Parameters<Protocol['handle']>[1];
type Asked = Parameters<Session['setPermissionRequestHandler']>[0];
type Checked = Parameters<Session['setPermissionCheckHandler']>[0];
type Device = Parameters<Session['setDevicePermissionHandler']>[0];
type Before = (
  details: { url: string; resourceType: string },
  answer: (so: { cancel?: boolean }) => void,
) => void;

/** By partition; '' is the one that is kept on disk. */
export const sessions = new Map<string, StandInSession>();

/** A session: what its pages may ask for, and who answers their requests. */
export class StandInSession extends EventEmitter {
  readonly partition: string;
  private readonly handlers = new Map<string, PageHandler>();
  private before: Before = (_details, answer) => answer({});
  private askedBy: Asked = null;
  private checkedBy: Checked = null;
  private deviceBy: Device = null;
  private context: Promise<BrowserContext> | null = null;

  constructor(partition: string) {
    super();
    this.partition = partition;
    sessions.set(partition, this);
    return only('session', this);
  }

  readonly protocol = only('session.protocol', {
    handle: (scheme: string, handler: PageHandler) => void this.handlers.set(scheme, handler),
  } satisfies Partial<Protocol>);

  readonly webRequest = only('session.webRequest', {
    onBeforeRequest: (listener: unknown) => void (this.before = listener as Before),
  } satisfies Partial<Record<keyof WebRequest, unknown>>);

  setPermissionRequestHandler: Session['setPermissionRequestHandler'] = (handler) =>
    void (this.askedBy = handler);
  setPermissionCheckHandler: Session['setPermissionCheckHandler'] = (handler) =>
    void (this.checkedBy = handler);
  setDevicePermissionHandler: Session['setDevicePermissionHandler'] = (handler) =>
    void (this.deviceBy = handler);
  setSpellCheckerEnabled: Session['setSpellCheckerEnabled'] = () => undefined;

  /** Without a handler Electron grants what is asked for. */
  asked(name: string): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.askedBy === null) resolve(true);
      else this.askedBy(null as never, name as never, resolve, {} as never);
    });
  }
  checked(name: string): boolean {
    return this.checkedBy?.(null, name as never, '', {} as never) ?? true;
  }
  device(): boolean {
    return this.deviceBy?.({ deviceType: 'usb' } as never) ?? true;
  }

  /** Where its pages live. The first window decides whether they may run programs of their own. */
  pages(javascript: boolean): Promise<BrowserContext> {
    this.context ??= contextFor(this.partition, javascript).then(async (context) => {
      await context.route(
        () => true,
        (route) => this.fulfil(route),
      );
      return context;
    });
    return this.context;
  }

  /** The schemes that are answered by main. */
  served(): string[] {
    return [...this.handlers.keys()];
  }

  /** The handler's answer to a request; null when it is cancelled, or would have gone out to a network. */
  async answer(request: Request, resourceType: string): Promise<Response | null> {
    const { cancel } = await new Promise<{ cancel?: boolean }>((resolve) =>
      this.before({ url: request.url, resourceType }, resolve),
    );
    if (cancel) return null;
    const handler = this.handlers.get(schemeOf(request.url));
    if (handler) return handler(request);
    escapes.push(request.url);
    return null;
  }

  private async fulfil(route: Route): Promise<void> {
    const asked = route.request();
    if (asked.isNavigationRequest() && !isAllowed(asked)) return route.abort('aborted');
    const type = electronType[asked.resourceType()] ?? asked.resourceType();
    const request = new Request(toElectron(asked.url()), { method: asked.method() });
    const answer = await this.answer(request, type);
    if (answer === null) return route.abort('aborted');
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  }
}

/** A page that another is just opening has no frame yet: its first request is stopped, and the window is told of by itself. */
function isAllowed(asked: Asking): boolean {
  try {
    const frame = asked.frame();
    return mayGo(frame.page(), asked.url(), frame.parentFrame() === null);
  } catch {
    return false;
  }
}

/** Chromium's names for what is requested, where Electron has others. */
const electronType: Record<string, string> = { document: 'mainFrame', fetch: 'xhr', websocket: 'webSocket' };

export const session = only('session', {
  defaultSession: new StandInSession(''),
  fromPartition: (partition: string) => sessions.get(partition) ?? new StandInSession(partition),
});
