import { hasUnsealedBallots } from '#renderer/store/ballot-desk.ts';
import { allOpened } from '#renderer/store/opening.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { isOpenedInFront, keepPlace, placeInAddress } from './place.ts';

/** The new window asks; the one that was there answers with its place, and leaves. */
type Word = { kind: 'front' } | { kind: 'place'; sessionId: string | null };

/** Milliseconds that one window waits for the other; a new one then begins in the library. */
const patience = 3000;
const between = 50;

/**
 * A browser brings no window of its own to the front for us: when the program is started again it opens a new one, and
 * the one that was there hands over to it. Resolves when this window knows its place.
 */
export async function beOnlyWindow(): Promise<void> {
  const channel = new BroadcastChannel('radslag-window');
  if (isOpenedInFront()) await takePlace(channel);
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'front') void handOver(channel);
  });
}

async function handOver(channel: BroadcastChannel): Promise<void> {
  await allOpened();
  say(channel, { kind: 'place', sessionId: placeInAddress() });
  // What is on its way to the disk gets there first, if it does so soon.
  for (let waited = 0; isSaving() && waited < patience; waited += between) await sleep(between);
  if (!isSaving() && !isHalfWritten()) window.close();
}

function isSaving(): boolean {
  const { status, saved } = useSession.getState();
  return status === 'opening' || (status === 'open' && saved.state !== 'saved');
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function takePlace(channel: BroadcastChannel): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, patience);
  channel.addEventListener('message', function hear({ data }: MessageEvent<Word>) {
    if (data.kind !== 'place') return;
    channel.removeEventListener('message', hear);
    clearTimeout(timer);
    keepPlace(data.sessionId);
    resolve();
  });
  say(channel, { kind: 'front' });
  return promise;
}

function say(channel: BroadcastChannel, word: Word): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel takes none: it stays within ours
  channel.postMessage(word);
}

/**
 * A dialog that is open, words in a field that wait for their Enter, a ballot being entered: these are nowhere else, as
 * is what the disk does not take, and the window then stays, behind the new one.
 */
function isHalfWritten(): boolean {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (isField && field.value.trim() !== '') return true;
  return document.querySelector('[role="dialog"], [data-half-written]') !== null || hasUnsealedBallots();
}
