/**
 * Acts if the focus is lost in the next moment: what had it has gone away or been disabled, and nothing has taken
 * it over (a closing dialog gives it back one frame later). Left so, the keyboard would begin anew at the top.
 */
export function ifFocusIsLost(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => isLost(document.activeElement) && act()));
}

function isLost(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.matches(':disabled');
}
