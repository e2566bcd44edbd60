import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { decodeValue, encodeValue } from '#shared/contract/call-codec.ts';
import { examineBridge } from './exam.ts';
import { openPortableDoor, tokens } from './portable-door.ts';

const door = examineBridge('portable', openPortableDoor);

type Headers = Record<string, string>;

function ownHeaders(): Headers {
  const host = `127.0.0.1:${door().port}`;
  return { host, origin: `http://${host}`, 'x-radslag-token': tokens.facilitator };
}

/** A call as any program on the laptop could make it. */
async function post(path: string, headers: Headers, body: Uint8Array = encodeValue({})) {
  const asked = request({ host: '127.0.0.1', port: door().port, method: 'POST', path, headers });
  asked.end(body);
  const [response] = await once(asked, 'response');
  const chunks: Buffer[] = await response.toArray();
  return { status: response.statusCode, bytes: new Uint8Array(Buffer.concat(chunks)) };
}

const handshake = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};

/** Whether a WebSocket is let in. */
async function opens(path: string, headers: Headers): Promise<boolean> {
  const asked = request({
    host: '127.0.0.1',
    port: door().port,
    path,
    headers: { ...handshake, ...headers },
  });
  asked.end();
  const opened = await Promise.race([
    once(asked, 'upgrade').then(() => true),
    once(asked, 'response').then(() => false),
  ]);
  asked.destroy();
  return opened;
}

function without(headers: Headers, name: string): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}

describe('calls to portable', () => {
  it('are answered for our own page with its token', async () => {
    const { status, bytes } = await post('/call/app.info', ownHeaders());
    expect(status).toBe(200);
    expect(decodeValue(bytes)).toMatchObject({ ok: true, result: { shell: 'portable' } });
  });

  it.each([
    ['another Host (a name that was made to point here)', { host: 'rebound.example' }, 421],
    ['localhost, which is another origin', { host: 'localhost' }, 421],
    ["another site's page", { origin: 'https://evil.example' }, 421],
    ['a page without an origin of its own', { origin: 'null' }, 421],
    ['a wrong token', { 'x-radslag-token': 'facilitator-tokem' }, 403],
    ["the projector's token", { 'x-radslag-token': tokens.projector }, 403],
  ])('are refused to %s', async (_who, headers, status) => {
    const answer = await post('/call/app.info', { ...ownHeaders(), ...headers });
    expect(answer).toEqual({ status, bytes: new Uint8Array() });
  });

  it.each(['origin', 'x-radslag-token'])('are refused without %s', async (name) => {
    const answer = await post('/call/app.info', without(ownHeaders(), name));
    expect(answer).toEqual({ status: 403, bytes: new Uint8Array() });
  });

  it('are answered with request-invalid when they are unknown or unreadable', async () => {
    const invalid = { ok: false, fault: { code: 'request-invalid', values: {} } };
    const unknown = await post('/call/app.destroy', ownHeaders());
    expect(decodeValue(unknown.bytes)).toEqual(invalid);
    const damaged = await post('/call/app.info', ownHeaders(), Uint8Array.from([118, 255, 255, 1]));
    expect(decodeValue(damaged.bytes)).toEqual(invalid);
  });
});

describe('sockets of portable', () => {
  const events = `/events?t=${tokens.facilitator}`;

  it('are opened for our own page with its token', async () => {
    const { origin = '' } = ownHeaders();
    expect(await opens(events, { origin })).toBe(true);
    expect(await opens(`/document/s1?t=${tokens.facilitator}`, { origin })).toBe(true);
  });

  it('are refused to other pages and programs', async () => {
    const { origin = '' } = ownHeaders();
    expect(await opens(events, { origin: 'https://evil.example' })).toBe(false);
    expect(await opens(events, {})).toBe(false);
    expect(await opens(events, { origin, host: 'rebound.example' })).toBe(false);
  });

  it('are refused without the right token, or to a path that is no door', async () => {
    const { origin = '' } = ownHeaders();
    expect(await opens('/events', { origin })).toBe(false);
    expect(await opens('/events?t=wrong', { origin })).toBe(false);
    expect(await opens(`/document/s1?t=${tokens.projector}`, { origin })).toBe(false);
    expect(await opens(`/document/..%2Fs1?t=${tokens.facilitator}`, { origin })).toBe(false);
    expect(await opens(`/other?t=${tokens.facilitator}`, { origin })).toBe(false);
  });
});
