import { schemeOf } from './schemes.ts';
import { sessions } from './session.ts';
import { started } from './started.ts';

/** What the tests ask of the stand-in and no Electron has: what it has seen, and what its session would answer. */

/** Milliseconds since 1970 when this program began. */
export const startedAt = started.at;

export { fromForeignFrames, withBadArguments } from './attack.ts';
export { openedLines, withDamagedFrames } from './attack-documents.ts';
export { escapes } from './escapes.ts';
export { switches } from './app.ts';
export { answerers, hearers } from './ipc.ts';

/** What a page of a session gets for an address, by the very way that its own requests go. */
export async function request(url: string, partition = '', resourceType = 'xhr') {
  if (!URL.canParse(url)) return null;
  const answer = await sessions.get(partition)?.answer(new Request(url), resourceType);
  if (!answer) return null;
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    text: await answer.text(),
    scheme: schemeOf(url),
  };
}

/** The schemes whose addresses main answers for a session itself. */
export function served(partition: string): string[] {
  return sessions.get(partition)?.served() ?? [];
}

/** How a session answers a page that asks for a permission, by each of Electron's three ways to ask. */
export async function permission(name: string, partition = '') {
  const own = sessions.get(partition);
  if (!own) throw new Error(`no session ${partition}`);
  return { asked: await own.asked(name), checked: own.checked(name), device: own.device() };
}
