import { describe, expect, it } from 'vitest';
import type { Shell } from '#main/launch/options.ts';
import { runFirst, shellOrder, type Outcome } from '#main/launch/shell-order.ts';

const goOn = () => false;

/** Tries the shells of which only those in `codes` start; notes each try with the reasons it was given. */
function trying(codes: Partial<Record<Shell, number>>) {
  const tried: string[] = [];
  const run = async (shell: Shell, why: string[]): Promise<Outcome> => {
    tried.push([shell, ...why].join(' '));
    const code = codes[shell];
    return code === undefined ? { why: `no-${shell}` } : { code };
  };
  return { tried, run };
}

describe('shellOrder', () => {
  it('falls back only when no shell was asked for', () => {
    expect(shellOrder(null)).toEqual(['electron', 'browser', 'serve']);
    expect(shellOrder('electron')).toEqual(['electron']);
    expect(shellOrder('browser')).toEqual(['browser']);
    expect(shellOrder('serve')).toEqual(['serve']);
  });
});

describe('runFirst', () => {
  it('stops at the first that starts, whatever its exit code', async () => {
    const { tried, run } = trying({ browser: 7, serve: 0 });
    expect(await runFirst(shellOrder(null), run, goOn)).toEqual({ code: 7 });
    expect(tried).toEqual(['electron', 'browser no-electron']);
  });

  it('tells the last one all reasons, and answers them when none starts', async () => {
    const { tried, run } = trying({});
    expect(await runFirst(shellOrder(null), run, goOn)).toEqual({
      why: ['no-electron', 'no-browser', 'no-serve'],
    });
    expect(tried.at(-1)).toBe('serve no-electron no-browser');
  });

  it('says a reason that two share once', async () => {
    const outcome = await runFirst(['electron', 'browser'], async () => ({ why: 'no screen' }), goOn);
    expect(outcome).toEqual({ why: ['no screen'] });
  });

  it('tries no other when the user has asked for the end', async () => {
    const { tried, run } = trying({ serve: 5 });
    expect(await runFirst(shellOrder(null), run, () => tried.length > 0)).toEqual({ code: 0 });
    expect(tried).toEqual(['electron']);
  });
});
