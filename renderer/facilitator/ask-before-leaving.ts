import { useSession } from '#renderer/store/session-store.ts';

/**
 * While the disk takes nothing, what was written last is only in this window: leaving it asks first. Otherwise nothing
 * is asked, since what is on its way to the disk gets there without the window.
 */
export function askBeforeLeaving(): void {
  window.addEventListener('beforeunload', (event) => {
    const { status, saved } = useSession.getState();
    if (status === 'open' && saved.state === 'trouble') event.preventDefault();
  });
}
