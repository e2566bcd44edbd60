import { create } from 'zustand';
import type { CopyState } from '#shared/contract/bridge.ts';
import { addNews } from './news-store.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';

/** How the second copy of each session stands, as far as the host has told. */
export const useCopies = create<{ states: Readonly<Record<string, CopyState>> }>(() => ({ states: {} }));

function keep(state: CopyState): void {
  useCopies.setState(({ states }) => ({ states: { ...states, [state.sessionId]: state } }));
}

export function followCopies(bridge: Bridge): void {
  bridge.on('copyState', keep);
}

/** Asks how a session's copy stands: the host tells of changes only. What it has brought back meanwhile is told too. */
export async function askCopyState(bridge: Bridge, sessionId: string): Promise<void> {
  const told = await bridge.call('vault.state', { sessionId }).catch(() => null);
  if (told?.copy) keep(told.copy);
  addNews(...(told?.news ?? []).map((news) => ({ kind: 'restored' as const, news })));
}
