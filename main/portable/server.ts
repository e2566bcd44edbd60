import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeValue, encodeValue } from '#shared/contract/call-codec.ts';
import { fileLimit } from '#shared/contract/bridge.ts';
import { servedFile } from '#main/files/served-files.ts';
import type { Host } from '#main/host/host.ts';
import { pageHeaders } from '#main/host/page-headers.ts';
import type { createRescuePages } from './rescue-pages.ts';
import { isOwnPage, roleOf, type Tokens } from './guard.ts';

/** Room for the file, its name and the frame around them. */
const longestBody = fileLimit + 64 * 1024;

type RescuePages = ReturnType<typeof createRescuePages>;

export type PageServer = { server: Server; port: number };

/** Serves the window's files and its calls on loopback. Takes another port when `port` is taken; 0 means any. */
export async function servePages(
  root: string,
  port: number,
  host: () => Host,
  tokens: Tokens,
  rescue: () => RescuePages | null = () => null,
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const own = (server.address() as AddressInfo | null)?.port ?? 0;
    respond(request, response, own).catch(() => end(response, 500));
  });
  server.headersTimeout = 5000;
  await listen(server, port).catch(() => listen(server, 0));
  return { server, port: (server.address() as AddressInfo).port };

  async function respond(request: IncomingMessage, response: ServerResponse, own: number): Promise<void> {
    if (!isOwnPage(request, own)) return end(response, 421);
    const rescuePages = rescue();
    if (rescuePages) return rescuePages(request, response);
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (request.method === 'GET') return sendFile(response, path, own);
    if (request.method === 'POST' && path.startsWith('/call/'))
      return answerCall(request, response, path.slice(6));
    end(response, 405);
  }
  async function sendFile(response: ServerResponse, path: string, own: number): Promise<void> {
    const file = await servedFile(root, path === '/' ? '/facilitator.html' : path);
    if (!file) return end(response, 404);
    response.writeHead(200, { ...pageHeaders(`ws://127.0.0.1:${own}`), 'content-type': file.type });
    response.end(file.bytes);
  }
  async function answerCall(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const token = request.headers['x-radslag-token'];
    if (roleOf(typeof token === 'string' ? token : null, tokens) !== 'facilitator') return end(response, 403);
    // A browser page elsewhere cannot send a request without its Origin; one without is no page of ours.
    if (request.headers.origin === undefined) return end(response, 403);
    const body = await readBody(request);
    if (!body) return end(response, 413);
    const answer = await host().answer(name, safelyDecoded(body));
    response.writeHead(200, { ...pageHeaders(), 'content-type': 'application/octet-stream' });
    response.end(encodeValue(answer));
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function readBody(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function safelyDecoded(body: Uint8Array): unknown {
  try {
    return decodeValue(body);
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, pageHeaders());
  response.end();
}
