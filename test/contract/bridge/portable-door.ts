import { rm } from 'node:fs/promises';
import { vi } from 'vitest';
import { servePages } from '#main/portable/server.ts';
import { serveSockets } from '#main/portable/sockets.ts';
import { createPortableBridge } from '#renderer/bridge/portable-bridge.ts';
import type { Door } from './door.ts';
import { openTempHost, tempFolder, type TempHost } from './temp-host.ts';

export const tokens = { facilitator: 'facilitator-token', projector: 'projector-token' };

export type PortableDoor = Door & { port: number };

/** The portable shell's own server on a free port, and the windows' own bridges in a page that it served. */
export async function openPortableDoor(): Promise<PortableDoor> {
  let temp: TempHost;
  const pages = await tempFolder();
  const { server, port } = await servePages(pages, 0, () => temp.host, tokens);
  const sockets = serveSockets(server, port, () => temp.host, tokens);
  temp = await openTempHost('portable', sockets.tell);
  standInPage(`127.0.0.1:${port}`);
  return {
    shell: 'portable',
    port,
    facilitator: createPortableBridge(tokens.facilitator),
    projector: createPortableBridge(tokens.projector),
    close: async () => {
      sockets.close();
      server.close();
      server.closeAllConnections();
      await temp.close();
      await rm(pages, { recursive: true });
      vi.unstubAllGlobals();
    },
  };
}

/** What a browser adds for a page it loaded from `host`: whole addresses, and the Origin header. */
function standInPage(host: string): void {
  const origin = `http://${host}`;
  const { fetch, WebSocket } = globalThis;
  vi.stubGlobal('location', { host });
  vi.stubGlobal('fetch', (path: string, { headers, ...rest }: RequestInit) =>
    fetch(new URL(path, origin), { ...rest, headers: { ...(headers as Record<string, string>), origin } }),
  );
  class PageSocket extends WebSocket {
    constructor(url: string) {
      // Node's own WebSocket takes headers here, where the browser's takes protocols.
      super(url, { headers: { origin } } as unknown as string[]);
    }
  }
  vi.stubGlobal('WebSocket', PageSocket);
}
