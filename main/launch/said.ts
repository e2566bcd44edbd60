const forLauncher = /^radslag: /;

/** Passes on what a shell prints, but not its lines for the launcher: people are told the same in their own language. */
export function passOn(line: string): void {
  if (!forLauncher.test(line)) console.log(line);
}
