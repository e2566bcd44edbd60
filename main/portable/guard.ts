import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may speak to the portable host: two start tokens, made anew at each start and not kept on the disk. */
export type Tokens = { facilitator: string; projector: string };
export type Role = keyof Tokens;

/**
 * The page must have been loaded from our own literal address: any other Host or Origin is another site's page
 * reaching for us (DNS rebinding, cross-site requests; RELIABILITY §3).
 */
export function isOwnPage(request: IncomingMessage, port: number): boolean {
  const own = `127.0.0.1:${port}`;
  const { host, origin } = request.headers;
  return host === own && (origin === undefined || origin === `http://${own}`);
}

/** The role a token stands for, or null. */
export function roleOf(token: string | null, tokens: Tokens): Role | null {
  if (token === null) return null;
  if (same(token, tokens.facilitator)) return 'facilitator';
  return same(token, tokens.projector) ? 'projector' : null;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
