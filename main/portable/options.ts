import { parseArgs } from 'node:util';
import { systemLanguage } from '#main/files/system-language.ts';
import { userDataFolder } from '#main/files/user-data.ts';
import { languageSchema, type Language } from '#shared/domain/language.ts';

export type PortableOptions = {
  shell: 'browser' | 'serve';
  browser: string | null;
  dataFolder: string;
  /** 0 means the port this data folder had last. */
  port: number;
  language: Language;
  /** Asked for at this start, whatever was chosen before. */
  askedLanguage: Language | null;
  noSandbox: boolean;
  /** A session file to begin with. */
  open: string | null;
};

/** The command line that main/launch gives the portable shell. Throws for an unknown option. */
export function readOptions(args: string[]): PortableOptions {
  const { values } = parseArgs({
    args,
    options: {
      shell: { type: 'string', default: 'serve' },
      browser: { type: 'string' },
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      language: { type: 'string' },
      open: { type: 'string' },
      'no-sandbox': { type: 'boolean', default: false },
    },
  });
  const askedLanguage = languageSchema
    .nullable()
    .catch(null)
    .parse(values.language ?? null);
  return {
    shell: values.shell === 'browser' ? 'browser' : 'serve',
    browser: values.browser ?? null,
    dataFolder: values.data ?? userDataFolder(),
    port: Number(values.port) || 0,
    language: askedLanguage ?? systemLanguage(),
    askedLanguage,
    noSandbox: values['no-sandbox'],
    open: values.open ?? null,
  };
}
