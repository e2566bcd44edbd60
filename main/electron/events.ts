import { projectorEventNames } from '#shared/contract/channels.ts';
import type { Tell } from '#main/host/host.ts';

/** The part of a window's webContents that events go to. */
export type Listener = { isDestroyed: () => boolean; send: (channel: string, data: unknown) => void };

type FindListener = () => Listener | null;

/** Carries each event of the host to the one window that may have it, if that window is there. */
export function createTell(facilitator: FindListener, projector: FindListener): Tell {
  return (name, data) => {
    const listener = projectorEventNames.includes(name) ? projector() : facilitator();
    if (listener && !listener.isDestroyed()) listener.send(name, data);
  };
}
