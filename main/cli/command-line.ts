import { basename, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportFormatSchema, type ExportFormat } from '#shared/contract/bridge.ts';
import { languageSchema, type Language } from '#shared/domain/language.ts';

/** The command line was not understood. */
export class UsageError extends Error {}

export type Command =
  | { name: 'help'; language: Language }
  | {
      name: 'import';
      file: string;
      sheet: string | undefined;
      column: string | undefined;
      tableColumn: string | undefined;
      to: string;
      title: string;
      question: string;
      language: Language;
      json: boolean;
    }
  | {
      name: 'group';
      file: string;
      sheet: string | undefined;
      column: string | undefined;
      clusterColumn: string | undefined;
      language: Language;
      json: boolean;
    }
  | { name: 'rescue'; file: string; to: string; language: Language; json: boolean }
  | { name: 'inspect' | 'tally'; file: string; language: Language; json: boolean }
  | {
      name: 'export';
      file: string;
      to: string;
      formats: ExportFormat[];
      language: Language;
      noSandbox: boolean;
    };

const options = {
  sheet: { type: 'string' },
  column: { type: 'string' },
  'table-column': { type: 'string' },
  'cluster-column': { type: 'string' },
  to: { type: 'string' },
  title: { type: 'string' },
  question: { type: 'string' },
  formats: { type: 'string', default: 'pdf,radslag,csv,json' },
  language: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the arguments after the program's name. Throws UsageError. */
export function readCommand(args: string[], systemLanguage: Language): Command {
  const { values, positionals } = parse(args);
  const language = values.language === undefined ? systemLanguage : asLanguage(values.language);
  if (values.help) return { name: 'help', language };
  const [name, file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('one file is needed');
  const common = { file: fromCaller(file), language, json: values.json };
  if (name === 'inspect' || name === 'tally') return { name, ...common };
  const { sheet, column } = values;
  if (name === 'group' && values.to === undefined)
    return { name, ...common, sheet, column, clusterColumn: values['cluster-column'] };
  if (values.to === undefined) throw new UsageError('--to is needed');
  const to = fromCaller(values.to);
  if (name === 'rescue') return { name, ...common, to };
  if (name === 'export')
    return { name, ...common, to, formats: asFormats(values.formats), noSandbox: isRoot() };
  if (name !== 'import') throw new UsageError('unknown command');
  const title = values.title ?? basename(file, extname(file));
  const { 'table-column': tableColumn, question = '' } = values;
  return { name, ...common, to, sheet, column, tableColumn, title, question };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (cause) {
    throw new UsageError('unknown option', { cause });
  }
}

function asLanguage(value: string): Language {
  const language = languageSchema.safeParse(value);
  if (!language.success) throw new UsageError('unknown language');
  return language.data;
}

function asFormats(value: string): ExportFormat[] {
  const formats = exportFormatSchema
    .array()
    .min(1)
    .safeParse(value.split(',').map((part) => part.trim()));
  if (!formats.success) throw new UsageError('unknown format');
  return [...new Set(formats.data)];
}

/** npm runs scripts from the project's folder; a path is meant from where the person stands. */
function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** Chromium's sandbox refuses the superuser. */
function isRoot(): boolean {
  return process.getuid?.() === 0;
}
