import type { CustomScheme } from 'electron';
import { pageHeaders } from '#main/host/page-headers.ts';
import { servedFile } from '#main/files/served-files.ts';
import { pageOrigin, pageScheme } from './address.ts';

/** Makes our scheme as good as https: its own origin, storage, fetch, modules and workers. */
export const pagePrivileges: CustomScheme = {
  scheme: pageScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};

/** Answers requests for our pages with the built files in `root`, and with nothing outside it. */
export function servePages(root: string): (request: Request) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET') return empty(405);
    const path = pathOf(url);
    const file = path === null ? null : await servedFile(root, path === '/' ? '/facilitator.html' : path);
    if (!file) return empty(404);
    return new Response(file.bytes, { headers: { ...pageHeaders(), 'content-type': file.type } });
  };
}

/** Anything but one of our pages; for file:, which Electron would open without being asked. */
export async function serveNothing(): Promise<Response> {
  return empty(404);
}

function empty(status: number): Response {
  return new Response(null, { status, headers: pageHeaders() });
}

function pathOf(url: string): string | null {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}` === pageOrigin ? pathname : null;
}
