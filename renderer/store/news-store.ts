import { create } from 'zustand';
import type { News } from '#shared/contract/bridge.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';

/**
 * One line for the window: what was brought back and from where, that its own copy was begun anew, or what became of
 * the ballots that it had kept.
 */
export type NewsLine =
  | { kind: 'restored'; news: News }
  | { kind: 'rebuilt' }
  | { kind: 'sealed' | 'refused'; title: string; count: number };

/** What is still to be told. */
export const useNews = create<{ lines: readonly NewsLine[] }>(() => ({ lines: [] }));

export function addNews(...lines: NewsLine[]): void {
  useNews.setState((state) => ({ lines: [...state.lines, ...lines] }));
}

/** Gives what is still to be told, once. */
export function takeNews(): readonly NewsLine[] {
  const { lines } = useNews.getState();
  if (lines.length > 0) useNews.setState({ lines: [] });
  return lines;
}

/** Asks the host what it has brought back, now and whenever it says that there is more. */
export async function followNews(bridge: Bridge): Promise<void> {
  const ask = async () => {
    const { news } = await bridge.call('vault.state', { sessionId: null });
    addNews(...news.map((each) => ({ kind: 'restored' as const, news: each })));
  };
  bridge.on('news', () => void ask().catch(() => undefined));
  await ask();
}
