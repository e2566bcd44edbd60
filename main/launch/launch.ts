import type { Messages } from './messages.ts';
import type { Options } from './options.ts';

/** What every shell is started with. */
export type Launch = {
  /** The project's folder. */
  root: string;
  /** Where the sessions are kept. */
  data: string;
  display: boolean;
  messages: Messages;
  options: Options;
};

/** Whether windows can be shown: always on Windows and macOS, else when X or Wayland says where. */
export function hasDisplay(platform = process.platform, env = process.env): boolean {
  return ['win32', 'darwin'].includes(platform) || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Chromium and Electron refuse their sandbox to root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The arguments that every shell understands. */
export function commonArgs({ data, options }: Launch): string[] {
  return [
    `--data=${data}`,
    ...(options.language ? [`--language=${options.language}`] : []),
    ...(options.open === null ? [] : [`--open=${options.open}`]),
  ];
}

export function sandboxArgs(): string[] {
  return isRoot() ? ['--no-sandbox'] : [];
}
