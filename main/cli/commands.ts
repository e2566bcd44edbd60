import {
  exportFile,
  readNoteCells,
  readNotes,
  readSessionFile,
  writeNewSession,
} from '#main/host/workbench.ts';
import { rescueReport, rescueSessions } from '#main/host/rescue.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Command } from './command-line.ts';
import { groupedRows, groupedSession } from './grouped.ts';
import { groupedText } from './grouped-text.ts';
import { inspectionOf, inspectionText } from './inspection.ts';
import { talliesOf, talliesText } from './tallies.ts';

/** What is to be printed, and whether all that was asked for was done. */
export type Answer = { text: string; isDone: boolean };

/** Carries out a command. Throws Fault or FileTrouble. */
export async function runCommand(command: Command): Promise<Answer> {
  return command.name === 'rescue' ? rescue(command) : { text: await textOf(command), isDone: true };
}

async function textOf(command: Exclude<Command, { name: 'rescue' }>): Promise<string> {
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
async function rescue({ file, to, json, language }: Named<'rescue'>): Promise<Answer> {
  const found = await rescueSessions(file, to, Date.now());
  const { heading, done, saved, troubles, next, elsewhere, isWhole } = rescueReport(found, to, language);
  const outcome = isWhole ? [done ?? heading] : [heading, done ?? '', ...next, elsewhere ?? ''];
  const lines = [...saved, ...troubles, ...outcome].filter((line) => line !== '');
  const text = json ? JSON.stringify(found, null, 2) : lines.join('\n');
  return { text, isDone: isWhole };
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
