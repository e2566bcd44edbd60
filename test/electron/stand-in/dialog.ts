import type { Dialog, MessageBoxOptions, OpenDialogOptions } from 'electron';
import { only } from './only.ts';

/**
 * What a person answers, in order: a button's number, or the paths chosen. A test gives it before the start
 * (RADSLAG_STAND_IN_ANSWERS, a JSON list), or puts its own function in place while the app runs.
 */
const answers = JSON.parse(process.env['RADSLAG_STAND_IN_ANSWERS'] ?? '[]') as (number | string[])[];

/**
 * Each question is a line on stdout, as JSON, so that a test can read what the person was told. A person of whom no
 * test has said anything presses Escape.
 */
function answerTo(asked: MessageBoxOptions | OpenDialogOptions): number | string[] {
  console.log(`stand-in: asked ${JSON.stringify(asked)}`);
  return answers.shift() ?? ('cancelId' in asked ? (asked.cancelId ?? 0) : []);
}

export const dialog = only('dialog', {
  showErrorBox: (title: string, content: string) => console.error(`${title}: ${content}`),
  showMessageBox: async (asked: MessageBoxOptions) => ({
    response: Number(answerTo(asked)),
    checkboxChecked: false,
  }),
  showOpenDialog: async (asked: OpenDialogOptions) => {
    const filePaths = [answerTo(asked)].flat().map(String);
    return { canceled: filePaths.length === 0, filePaths };
  },
  showMessageBoxSync: (asked: MessageBoxOptions) => Number(answerTo(asked)),
} satisfies Partial<Record<keyof Dialog, unknown>>);
