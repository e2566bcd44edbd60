import { resolve } from 'node:path';

export type Shell = 'electron' | 'browser' | 'serve';
export type Language = 'sv' | 'en';

/** What was asked for on the command line. `data` is an absolute folder; null means that nothing was said. */
export type Options = {
  shell: Shell | null;
  data: string | null;
  language: Language | null;
  port: number | null;
  /** A session file to begin with, as an absolute path. */
  open: string | null;
  help: boolean;
};

const readers: Record<string, (value: string) => Partial<Options> | null> = {
  '--shell': (value) => (isShell(value) ? { shell: value } : null),
  '--data': (value) => (value === '' ? null : { data: fromCaller(value) }),
  '--language': (value) => (value === 'sv' || value === 'en' ? { language: value } : null),
  '--port': (value) => (isPort(value) ? { port: Number(value) } : null),
};

/** Reads the arguments after `npm start --`; a wrong one is answered as `bad`, as it was written. */
export function parseOptions(args: string[]): Options | { bad: string } {
  const options: Options = { shell: null, data: null, language: null, port: null, open: null, help: false };
  for (const arg of args) {
    const read = arg === '--help' ? { help: true } : readOne(arg);
    if (read === null) return { bad: arg };
    Object.assign(options, read);
  }
  return options;
}

function readOne(arg: string): Partial<Options> | null {
  if (isSessionFile(arg)) return { open: fromCaller(arg) };
  const [, name = '', value = ''] = /^(--\w+)=(.*)$/s.exec(arg) ?? [];
  return readers[name]?.(value) ?? null;
}

function isSessionFile(arg: string): boolean {
  return !arg.startsWith('-') && arg.toLowerCase().endsWith('.radslag');
}

function isShell(value: string): value is Shell {
  return value === 'electron' || value === 'browser' || value === 'serve';
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
}

/** npm runs scripts from the project's folder and tells in INIT_CWD where the caller stood. */
function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}
