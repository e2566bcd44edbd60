import { faultFacts } from '#shared/domain/fault.ts';
import { faultSentence } from '#shared/i18n/fault-sentence.ts';
import { translator } from '#shared/i18n/translate.ts';
import { systemLanguage } from '#main/files/system-language.ts';
import { fileFault } from '#main/host/file-fault.ts';
import { readCommand, UsageError } from './command-line.ts';
import { runCommand } from './commands.ts';

/**
 * 0 done · 1 failed, one sentence on stderr, nothing half-written; or a rescue that missed something, told of on
 * stdout · 2 not understood.
 */
const exitCodes = { done: 0, failed: 1, usage: 2 };

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  let language = systemLanguage();
  try {
    const command = readCommand(args, language);
    language = command.language;
    const { text, isDone } = await runCommand(command);
    if (text !== '') process.stdout.write(`${text}\n`);
    return isDone ? exitCodes.done : exitCodes.failed;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${translator(language)('cli:usage')}\n`);
      return exitCodes.usage;
    }
    process.stderr.write(`${faultSentence(faultFacts(fileFault(error)), language)}\n`);
    return exitCodes.failed;
  }
}
