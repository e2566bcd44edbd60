/** Double-click or the key F fills the screen or leaves it; F11 and Esc are the browser's own. */
export function listenForFullScreen(): void {
  document.addEventListener('dblclick', toggle);
  document.addEventListener('keydown', (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && event.key.toLowerCase() === 'f') toggle();
  });
}

function toggle(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser that refuses leaves the window as it is, and F11 still works.
  change.catch(() => undefined);
}
