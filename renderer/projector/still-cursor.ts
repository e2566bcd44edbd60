const patience = 3000;

/** Hides the pointer when it has not moved for three seconds; it comes back when it moves. */
export function hideStillCursor(root: HTMLElement): void {
  let timer = 0;
  const moved = () => {
    root.classList.remove('is-still');
    clearTimeout(timer);
    timer = window.setTimeout(() => root.classList.add('is-still'), patience);
  };
  document.addEventListener('pointermove', moved);
  moved();
}
