import { resolve } from 'node:path';
import { systemLanguage } from '#main/files/system-language.ts';
import { userDataFolder } from '#main/files/user-data.ts';
import { languageSchema, type Language } from '#shared/domain/language.ts';

export type ElectronOptions = {
  dataFolder: string;
  language: Language;
  /** Asked for at this start, whatever was chosen before. */
  askedLanguage: Language | null;
};

/**
 * The session file among the arguments of a start, as an absolute path: `--open=` from main/launch, or a bare path
 * as Windows and Linux give the file that was double-clicked. `folder` is where the one who started it stood.
 */
export function fileToOpen(args: readonly string[], folder: string): string | null {
  const isFile = (arg: string) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.radslag');
  // The first argument is the program itself.
  const path = valueOf('--open=', args) ?? args.slice(1).find(isFile);
  return path ? resolve(folder, path) : null;
}

/**
 * What main/launch gives: `--data=` and `--language=`. Everything else is passed over, since Electron, the
 * system and Chromium put arguments of their own among them.
 */
export function readOptions(args: readonly string[]): ElectronOptions {
  const data = valueOf('--data=', args);
  const askedLanguage = languageSchema
    .nullable()
    .catch(null)
    .parse(valueOf('--language=', args) ?? null);
  return {
    dataFolder: data ? resolve(data) : userDataFolder(),
    language: askedLanguage ?? systemLanguage(),
    askedLanguage,
  };
}

function valueOf(name: string, args: readonly string[]): string | undefined {
  return args.find((arg) => arg.startsWith(name))?.slice(name.length);
}
