/**
 * Acts if the focus is lost in the next moment: what had it has gone away or been disabled, and nothing has taken
 * it over (a closing dialog gives it back one frame later). Left so, the keyboard would begin anew at the top.
 */
export function ifFocusIsLost(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => isFocusLost() && act()));
}

/** Whether the keyboard is on nothing that could hear it. */
export function isFocusLost(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.matches(':disabled');
}
