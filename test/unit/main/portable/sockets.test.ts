import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { serveSockets } from '#main/portable/sockets.ts';

const noHost = () => {
  throw new Error('who is refused never comes to the host');
};

/** A server of sockets, and a caller who asks for one by this address and goes at once. */
async function refusing() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const tokens = { facilitator: 'f', projector: 'p' };
  const sockets = serveSockets(server, port, noHost, tokens);
  const call = async (address: string) => {
    const seen = new Promise((resolve) => server.once('upgrade', resolve));
    const caller = connect(port, '127.0.0.1');
    const origin = `http://127.0.0.1:${port}`;
    const head = ['GET', address, 'HTTP/1.1'].join(' ');
    const lines = [
      head,
      `host: 127.0.0.1:${port}`,
      `origin: ${origin}`,
      'connection: upgrade',
      'upgrade: websocket',
    ];
    caller.write([...lines, '', ''].join('\r\n'));
    await seen;
    caller.resetAndDestroy();
  };
  const end = () => {
    sockets.close();
    server.close();
  };
  return { call, end };
}

it.each(['/events?t=tidigare-start', '//', '/document/x?t=p'])(
  'who asks for %s and goes in the middle of the refusal does no harm',
  async (address) => {
    const { call, end } = await refusing();
    const faults: unknown[] = [];
    const fault = (error: unknown) => faults.push(error);
    process.on('uncaughtException', fault);
    for (let times = 0; times < 30; times++) await call(address);
    await pause(50);
    process.off('uncaughtException', fault);
    expect(faults).toEqual([]);
    end();
  },
);
