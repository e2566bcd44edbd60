import type { News } from '#shared/contract/bridge.ts';

/** Remembers what has been brought back until a window asks: at a start it comes back before there is one. */
export type NewsDesk = { add: (news: News) => void; takeAll: () => News[] };

export function createNewsDesk(tell: () => void): NewsDesk {
  let waiting: News[] = [];
  return {
    add: (news) => {
      const known = waiting.some(({ sessionId, from }) => sessionId === news.sessionId && from === news.from);
      if (known) return;
      waiting.push(news);
      tell();
    },
    takeAll: () => {
      const all = waiting;
      waiting = [];
      return all;
    },
  };
}
