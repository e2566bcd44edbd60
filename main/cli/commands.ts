import {
  exportFile,
  readNoteCells,
  readNotes,
  readSessionFile,
  writeNewSession,
} from '#main/host/workbench.ts';
import { rescueSessions } from '#main/host/rescue.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Command } from './command-line.ts';
import { groupedRows, groupedSession } from './grouped.ts';
import { groupedText } from './grouped-text.ts';
import { inspectionOf, inspectionText } from './inspection.ts';
import { talliesOf, talliesText } from './tallies.ts';

/** Carries out a command and gives what is to be printed. Throws Fault or FileTrouble. */
export async function runCommand(command: Command): Promise<string> {
  switch (command.name) {
    case 'help':
      return translator(command.language)('cli:usage');
    case 'import':
      return importNotes(command);
    case 'inspect':
      return inspect(command);
    case 'tally':
      return tally(command);
    case 'group':
      return group(command);
    case 'rescue':
      return rescue(command);
    case 'export':
      return (
        await exportFile(await readSessionFile(command.file), {
          ...command,
          folder: command.to,
          now: Date.now(),
        })
      ).join('\n');
  }
}

type Named<N extends Command['name']> = Extract<Command, { name: N }>;

async function importNotes(command: Named<'import'>): Promise<string> {
  const { file, to, json, title, question, language } = command;
  const read = await readNotes(file, command);
  const session = await writeNewSession(to, { start: 'method', title, question, language }, read, Date.now());
  const notes = Object.keys(session.notes).length;
  if (json) return JSON.stringify({ file: to, notes });
  return translator(language)('cli:imported', {
    count: notes,
    number: formatNumber(notes, language),
    file: to,
  });
}

/** Saves the sessions of a data folder without starting the app on it. */
async function rescue({ file, to, json, language }: Named<'rescue'>): Promise<string> {
  const found = await rescueSessions(file, to, Date.now());
  if (json) return JSON.stringify(found, null, 2);
  const t = translator(language);
  const lines = found.sessions.map(({ title, notes, file: saved }) =>
    saved === null
      ? t('cli:rescuedRaw', { title })
      : t('cli:rescued', { count: notes, number: formatNumber(notes, language), title, file: saved }),
  );
  const unread = found.unread.map((path) => t('cli:rescueUnread', { file: path }));
  return [...lines, ...unread, t('cli:rescueDone', { count: found.sessions.length, folder: to })].join('\n');
}

async function inspect({ file, json, language }: Named<'inspect' | 'tally'>): Promise<string> {
  const found = inspectionOf(await readSessionFile(file));
  return json ? JSON.stringify(found, null, 2) : inspectionText(found, language);
}

async function tally({ file, json, language }: Named<'inspect' | 'tally'>): Promise<string> {
  const found = talliesOf((await readSessionFile(file)).session);
  return json ? JSON.stringify(found, null, 2) : talliesText(found, language);
}

async function group(command: Named<'group'>): Promise<string> {
  const { file, language, json } = command;
  const found = file.toLowerCase().endsWith('.radslag')
    ? groupedSession((await readSessionFile(file)).session, language)
    : groupedRows(await readNoteCells(file, command), language, command.clusterColumn !== undefined);
  return json ? JSON.stringify(found.answer) : groupedText(found, language);
}
