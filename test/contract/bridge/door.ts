import type { Bridge } from '#renderer/bridge/bridge.ts';

/** What the exam is given of a shell: the doors of its two windows, as their pages have them, over a real host. */
export type Door = {
  shell: 'electron' | 'portable';
  facilitator: Bridge;
  projector: Pick<Bridge, 'on'>;
  close: () => Promise<void>;
};
