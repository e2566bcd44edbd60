import { EventEmitter } from 'node:events';
import type { BaseWindow, BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron';
import { createContents, type StandInContents } from './contents.ts';
import { checkOptions, only, Preventable } from './only.ts';
import { session, StandInSession } from './session.ts';
import { primaryArea } from './system.ts';
import { windows } from './windows.ts';

const known = [
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'autoHideMenuBar',
  'icon',
  'webPreferences',
];
const knownPreferences = [
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'spellcheck',
  'partition',
  'session',
  'additionalArguments',
  'javascript',
];

type Members = Pick<
  BaseWindow,
  | 'show'
  | 'showInactive'
  | 'focus'
  | 'restore'
  | 'minimize'
  | 'maximize'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFullScreen'
  | 'isVisible'
  | 'isDestroyed'
  | 'setFullScreen'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'close'
  | 'destroy'
>;

/** A window over a page of Chromium. Where it stands and whether it shows is only kept in mind. */
export class BrowserWindow extends EventEmitter implements Members {
  readonly webContents: StandInContents;
  private bounds: Rectangle;
  private readonly is = {
    shown: true,
    minimized: false,
    maximized: false,
    fullScreen: false,
    destroyed: false,
  };

  constructor({ webPreferences = {}, ...options }: BrowserWindowConstructorOptions) {
    super();
    checkOptions('BrowserWindow', options, known);
    checkPreferences(webPreferences);
    const { width = 800, height = 600, x, y } = options;
    const area = primaryArea();
    this.bounds = {
      width,
      height,
      x: x ?? area.x + Math.round((area.width - width) / 2),
      y: y ?? area.y + Math.round((area.height - height) / 2),
    };
    this.is.shown = options.show !== false;
    this.webContents = createContents(
      { ...webPreferences, session: sessionOf(webPreferences) },
      { width, height },
    );
    const self = only('BrowserWindow', this);
    windows.add(self);
    this.webContents.on('destroyed', () => self.gone());
    return self;
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    void this.webContents.painted().then(
      () => this.emit('ready-to-show'),
      () => undefined,
    );
  }
  show(): void {
    this.is.shown = true;
    this.emit('show');
  }
  showInactive(): void {
    this.show();
  }
  focus(): void {
    this.emit('focus');
  }
  restore(): void {
    this.is.minimized = false;
  }
  minimize(): void {
    this.is.minimized = true;
  }
  maximize(): void {
    this.is.maximized = true;
    this.emit('maximize');
  }
  setFullScreen(on: boolean): void {
    this.is.fullScreen = on;
  }
  isMinimized = (): boolean => this.is.minimized;
  isMaximized = (): boolean => this.is.maximized;
  isFullScreen = (): boolean => this.is.fullScreen;
  isVisible = (): boolean => this.is.shown;
  isDestroyed = (): boolean => this.is.destroyed;
  getBounds = (): Rectangle => ({ ...this.bounds });
  getNormalBounds = (): Rectangle => ({ ...this.bounds });
  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    this.webContents.resize(this.bounds);
    this.emit('resize');
    this.emit('move');
  }
  close(): void {
    const event = new Preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) void this.webContents.leave();
  }
  destroy(): void {
    void this.webContents.destroy();
  }

  private gone(): void {
    if (this.is.destroyed) return;
    this.is.destroyed = true;
    windows.delete(this);
    this.emit('closed');
  }
}

function sessionOf(prefs: WebPreferences): StandInSession {
  if (prefs.session instanceof StandInSession) return prefs.session;
  return prefs.partition === undefined ? session.defaultSession : session.fromPartition(prefs.partition);
}

/** Only pages that are shut in can be shown here: no page of the stand-in has Node or a preload script in its own world. */
function checkPreferences(prefs: WebPreferences): void {
  checkOptions('webPreferences', prefs, knownPreferences);
  if (prefs.sandbox !== true || prefs.contextIsolation !== true || prefs.nodeIntegration !== false)
    throw new Error('the stand-in for Electron shows only sandboxed, isolated pages without Node');
}
