let home: HTMLElement | null = null;

/** Remembers what in the page had the keyboard last: menus and dialogs come and go. Returns the way to stop. */
export function watchFocusHome(): () => void {
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && !target.closest('[role=dialog], [role=menu], [role=listbox]'))
      home = target;
  };
  document.addEventListener('focusin', remember);
  return () => document.removeEventListener('focusin', remember);
}

/**
 * Gives the keyboard back to what had it before a menu and the dialog that was chosen there. React Aria does so for a
 * dialog that a button opened; one that opens while its menu still closes knows of no place to go back to. Where that is
 * gone too, those who took it away know where to go on.
 */
export function focusHome(): void {
  if (home?.isConnected) home.focus();
}
