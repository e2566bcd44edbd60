type Asked = { id: number; work: string; given: unknown };

/**
 * Lets a test run a function here with Electron and an argument, and get what it answers: the same as
 * `evaluate` of Playwright's ElectronApplication over a real Electron.
 */
export function answerEvaluations(electron: object): void {
  process.on('message', (asked: Asked) => {
    void run(asked, electron).then((answer) => process.send?.({ id: asked.id, ...answer }));
  });
  // A program that only a listening test keeps alive would never end by itself.
  process.channel?.unref();
}

async function run(
  { work, given }: Asked,
  electron: object,
): Promise<{ value: unknown } | { error: string }> {
  try {
    // The function comes as its source, from a test of ours; Playwright does the same with a real Electron.
    // oxlint-disable-next-line typescript/no-implied-eval
    const built = new Function(`return (${work})`)() as (electron: object, given: unknown) => unknown;
    return { value: await built(electron, given) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
