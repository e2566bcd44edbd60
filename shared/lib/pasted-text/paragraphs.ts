import { withoutMarks, withoutQuoting } from './list-marks.ts';
import { isBlank } from './tidy.ts';

/** Letters break their lines at 60 to 78 characters; a line that ends before this was ended by its writer. */
const shortestWrapped = 50;

type Line = { text: string; marked: boolean };

/** What stands between blank lines, without list marks. */
export function paragraphsOf(text: string): string[] {
  const blocks: Line[][] = [[]];
  for (const line of linesOf(text)) {
    if (!isBlank(line.text)) blocks.at(-1)?.push(line);
    else if (blocks.at(-1)?.length) blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0).map(joined);
}

function linesOf(text: string): Line[] {
  const lines = text.split('\n').map(withoutQuoting);
  const bare = withoutMarks(lines);
  return bare.map((line, index) => ({ text: line, marked: line !== lines[index] }));
}

/** The lines as one text: those that were only broken to fit a letter flow together again. */
function joined(lines: readonly Line[]): string {
  return lines.map((line, index) => `${gapBefore(line, lines[index - 1])}${line.text.trim()}`).join('');
}

function gapBefore(line: Line, before: Line | undefined): string {
  if (!before) return '';
  return line.marked || before.text.trim().length < shortestWrapped ? '\n' : ' ';
}
