import { useEffect, useState } from 'react';
import { refreshSessions } from '#renderer/store/app-store.ts';

/** Reads the list anew when the screen is shown and when the window is come back to; gives the time of that. */
export function useRefreshedList(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const refresh = () => {
      setNow(Date.now());
      void refreshSessions();
    };
    refresh();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, []);
  return now;
}
