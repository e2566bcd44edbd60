const lifetime = 7000;
/** A screen reader misses what is added to a live region in the same moment as the region itself. */
const settling = 100;

let region: HTMLElement | undefined;

/** Says a text through the screen reader when it is next silent; nothing is seen. Works while a dialog is open. */
export function announce(text: string): void {
  if (region?.isConnected) return say(region, text);
  const made = makeRegion();
  region = made;
  setTimeout(() => say(made, text), settling);
}

function say(log: HTMLElement, text: string): void {
  const line = document.createElement('div');
  line.textContent = text;
  log.append(line);
  setTimeout(() => line.remove(), lifetime);
}

function makeRegion(): HTMLElement {
  const log = document.createElement('div');
  log.className = 'visually-hidden';
  log.role = 'log';
  log.ariaLive = 'polite';
  log.ariaRelevant = 'additions';
  // React Aria hides the page behind a dialog from screen readers, except elements marked like this.
  log.dataset['liveAnnouncer'] = 'true';
  document.body.prepend(log);
  return log;
}
