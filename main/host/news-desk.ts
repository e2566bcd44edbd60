import type { News } from '#shared/contract/bridge.ts';

/** Remembers what has been brought back until a window asks: at a start it comes back before there is one. Of two alike, the later is told. */
export type NewsDesk = { add: (news: News) => void; takeAll: () => News[] };

export function createNewsDesk(tell: () => void): NewsDesk {
  let waiting: News[] = [];
  return {
    add: (news) => {
      const isAlike = (each: News) => each.sessionId === news.sessionId && each.from === news.from;
      waiting = [...waiting.filter((each) => !isAlike(each)), news];
      tell();
    },
    takeAll: () => {
      const all = waiting;
      waiting = [];
      return all;
    },
  };
}
