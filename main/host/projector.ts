import type { ProjectorView } from '#shared/contract/projector-view.ts';
import type { Id } from '#shared/domain/id.ts';
import type { OpenSession } from './open-session.ts';
import { projectorView } from './projector-view.ts';
import type { SessionShelf } from './session-shelf.ts';

/** Shortest time between two views, in milliseconds: the room's eye needs no more, and big boards are long. */
const pace = 100;

/**
 * The projector's window, opened and closed by the shell. Where it cannot open one, `open` answers with the address
 * that a person can open in a browser.
 */
export type ProjectorWindow = { open: () => Promise<string | null>; close: () => Promise<void> };

/** Sends views of one session to the projector while it is open. */
export type Projector = {
  show: (sessionId: Id) => Promise<void>;
  hide: () => Promise<void>;
  /** Something that is not in the document has changed: a ballot has come in. */
  refresh: () => void;
  /** The latest view, for a projector window that has just connected; null when nothing is shown. */
  view: () => ProjectorView | null;
};

export function createProjector(shelf: SessionShelf, send: (view: ProjectorView) => void): Projector {
  let shown: { open: OpenSession; stop: () => void; release: () => Promise<void> } | null = null;
  let timer: NodeJS.Timeout | null = null;

  function view(): ProjectorView | null {
    if (!shown) return null;
    const { sealed, session } = shown.open;
    return projectorView(session(), (votingId) => sealed.of(votingId).length);
  }
  function refresh(): void {
    timer ??= setTimeout(() => {
      timer = null;
      const now = view();
      if (now) send(now);
    }, pace);
  }
  async function hide(): Promise<void> {
    const last = shown;
    shown = null;
    last?.stop();
    await last?.release();
  }
  return {
    show: async (sessionId) => {
      await hide();
      const { open, release } = await shelf.use(sessionId);
      shown = { open, release, stop: open.listen({ changed: refresh }) };
      refresh();
    },
    hide,
    refresh,
    view,
  };
}
