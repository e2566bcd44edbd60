/*
 * Which session is open stands in the page's address, behind the #: a page that is loaded again, after a crash or by a
 * person, comes back to where it was.
 */

const name = 'session';

function words(): URLSearchParams {
  return new URLSearchParams(location.hash.slice(1));
}

/** The session that was open when the page was loaded the last time; null for the library. */
export function placeInAddress(): string | null {
  return words().get(name);
}

/** Whether this window was opened to come in front of one that is there already; asked once. */
export function isOpenedInFront(): boolean {
  const kept = words();
  const isInFront = kept.has('front');
  kept.delete('front');
  if (isInFront) history.replaceState(null, '', `#${kept}`);
  return isInFront;
}

export function keepPlace(sessionId: string | null): void {
  const kept = words();
  if (sessionId === null) kept.delete(name);
  else kept.set(name, sessionId);
  history.replaceState(null, '', `#${kept}`);
}
