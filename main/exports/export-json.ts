import type { SessionJson } from '#shared/contract/session-json.ts';
import type { Session } from '#shared/domain/session.ts';
import { sessionJson } from '#shared/report/session-json.ts';

/** The session as indented JSON in UTF-8, as shared/contract/session-json.ts documents it. */
export function jsonOf(session: Session): Uint8Array {
  // Named here, so that the compiler holds the JSON against its contract.
  const json: SessionJson = sessionJson(session);
  return new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
}
