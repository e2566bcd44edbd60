/** What had the keyboard last in each layer: in the page, and in each dialog upon it. */
const homes = new WeakMap<Element, HTMLElement>();

/** Remembers what had the keyboard last: menus and dialogs come and go. Returns the way to stop. */
export function watchFocusHome(): () => void {
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const layer = target.closest('[role=dialog], [role=menu], [role=listbox]') ?? document.body;
    homes.set(layer, target);
  };
  document.addEventListener('focusin', remember);
  return () => document.removeEventListener('focusin', remember);
}

/**
 * Gives the keyboard back to what had it before a dialog, and the menu where that was chosen: in the dialog beneath, if
 * there is one, else in the page. In that very moment: the next key may already be on its way, and React Aria would come
 * a frame later. Where that is gone too, those who took it away know where to go on.
 */
export function focusHome(): void {
  const layer = [...document.querySelectorAll('.ui-dialog')].at(-1) ?? document.body;
  const home = homes.get(layer);
  if (home?.isConnected) home.focus();
}
