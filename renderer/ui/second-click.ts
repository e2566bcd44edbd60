/**
 * Whether a click is the rest of a double click, for a button whose next press would do something else. Keys
 * and screen readers click with a detail of 0, and two presses apart with 1: those are meant, however quick.
 */
export function isSecondClick({ detail }: { detail: number }): boolean {
  return detail > 1;
}
