/** A line for those who look after the program: what was refused and never what was written. */
export function log(line: string): void {
  process.stderr.write(`radslag: ${line}\n`);
}
