/**
 * Lets a promise that fails where nobody waits for it be a line on stderr, and not the end of a meeting, which Node makes
 * of it. What is called saved is on the disk by then; and an exception that nobody catches still ends the program.
 */
export function keepGoing(): void {
  process.on('unhandledRejection', (cause) => {
    process.stderr.write(
      `radslag: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`,
    );
  });
}
