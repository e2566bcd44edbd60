import type { MessagePort as NodePort } from 'node:worker_threads';
import { vi } from 'vitest';
import { serveCalls } from '#main/electron/calls.ts';
import { serveDocuments } from '#main/electron/documents.ts';
import { createTell } from '#main/electron/events.ts';
import { createPageApi, createProjectorApi, type DocumentMessage } from '#main/electron/page-api.ts';
import { isSentBy } from '#main/electron/sender.ts';
import { createElectronBridge, type PreloadApi } from '#renderer/bridge/electron-bridge.ts';
import type { Door } from './door.ts';
import { createIpc, createWindow, openChannel } from './electron-double.ts';
import { openTempHost } from './temp-host.ts';

const ownPage = { origin: 'radslag://app', parent: null };

/** The Electron shell's own wrappers over doubles of Electron's few functions, and the windows' own bridges. */
export async function openElectronDoor() {
  const ipc = createIpc();
  const [facilitator, projector] = [createWindow(ipc, ownPage), createWindow(ipc, ownPage)];
  const { host, close } = await openTempHost(
    'electron',
    createTell(
      () => facilitator.contents,
      () => projector.contents,
    ),
  );
  const isTrusted = (event: Parameters<typeof isSentBy>[1]) => isSentBy(facilitator.contents, event);
  const log = (line: string) => void logged.push(line);
  const logged: string[] = [];
  serveCalls({ ipc: ipc.main, answer: host.answer, isTrusted, log });
  const { connectDocument: connect } = host;
  const documents = serveDocuments({ ipc: ipc.main, openChannel, connect, isTrusted, log });
  const api: PreloadApi = createPageApi(facilitator.renderer, standInPage());
  const door: Door = {
    shell: 'electron',
    facilitator: createElectronBridge(api),
    // The projector's page asks for nothing but events, and finds nothing else.
    projector: createElectronBridge(createProjectorApi(projector.renderer) as PreloadApi),
    close: async () => {
      await close();
      vi.unstubAllGlobals();
    },
  };
  return { ...door, ipc, facilitatorWindow: facilitator, projectorWindow: projector, documents, logged };
}

/** The page's window: the way to post a message to it, as the preload script does. */
function standInPage(): (message: DocumentMessage, ports: NodePort[]) => void {
  const window = new EventTarget();
  vi.stubGlobal('window', window);
  return (message, ports) =>
    window.dispatchEvent(
      Object.assign(new Event('message'), { data: structuredClone(message), ports, source: window }),
    );
}
