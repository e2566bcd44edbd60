import { useEffect, useEffectEvent } from 'react';

/** Takes text that is pasted where nothing is written: on the board, not in a field and not behind a dialog. */
export function usePasteOnBoard(onText: (text: string) => void): void {
  const pasted = useEffectEvent(onText);
  useEffect(() => {
    const listening = new AbortController();
    const take = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '' || isWriting(event.target) || document.querySelector('.ui-dialog')) return;
      event.preventDefault();
      pasted(text);
    };
    window.addEventListener('paste', take, { signal: listening.signal });
    return () => listening.abort();
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}
