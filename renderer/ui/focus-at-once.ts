/** As a `ref`: the focus goes to the element when it appears, since what had it has gone. */
export function focusAtOnce(element: HTMLElement | null): void {
  element?.focus();
}
