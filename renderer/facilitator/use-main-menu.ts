import { useEffect, useEffectEvent } from 'react';
import { host } from '#renderer/store/app-store.ts';

/** Does what is chosen in the program's own menu, which lies outside the page. */
export function useMainMenu(settings: () => void): void {
  const chosen = useEffectEvent(settings);
  useEffect(() => host().on('menuCommand', () => chosen()), []);
}
