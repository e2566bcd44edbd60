import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import type { CallPort } from '#main/electron/calls.ts';
import type { DocumentParts, DocumentPort } from '#main/electron/documents.ts';
import type { Listener } from '#main/electron/events.ts';
import type { HostPort } from '#main/electron/page-api.ts';
import type { Sent } from '#main/electron/sender.ts';

type Answerer = Parameters<CallPort['handle']>[1];
type Hearer = Parameters<DocumentParts<MainPort>['ipc']['on']>[1];
type Received = Parameters<HostPort<NodePort>['on']>[1];

/** Electron's MessagePortMain over a real port. Its messages come wrapped. */
type MainPort = DocumentPort & { port: NodePort };

function mainPort(port: NodePort): MainPort {
  return {
    port,
    on: (event: 'message' | 'close', listener: (message: { data: unknown }) => void) =>
      event === 'message'
        ? port.on('message', (data: unknown) => listener({ data }))
        : port.on('close', () => listener({ data: undefined })),
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
  };
}

export function openChannel(): { port1: MainPort; port2: MainPort } {
  const { port1, port2 } = new MessageChannel();
  return { port1: mainPort(port1), port2: mainPort(port2) };
}

/** Electron's ipcMain, as far as this shell uses it. */
export function createIpc() {
  const answerers = new Map<string, Answerer>();
  const hearers = new Map<string, Hearer>();
  return {
    answerers,
    hearers,
    main: {
      handle: (channel: string, answerer: Answerer) => void answerers.set(channel, answerer),
      on: (channel: string, hearer: Hearer) => hearers.set(channel, hearer),
    },
  };
}

type Ipc = ReturnType<typeof createIpc>;
type Contents = Listener & Parameters<Hearer>[0]['sender'];

/** A window: `contents` is what main holds, `renderer` the ipcRenderer of its page's frame. Everything is cloned. */
export function createWindow(ipc: Ipc, frame: Sent['senderFrame']) {
  const received = new Map<string, Set<Received>>();
  const tell = (channel: string, data: unknown, ports: NodePort[]) => {
    const clone: unknown = structuredClone(data);
    setImmediate(() => {
      for (const listener of received.get(channel) ?? []) listener({ ports }, clone);
    });
  };
  const contents: Contents = {
    isDestroyed: () => false,
    send: (channel, data) => tell(channel, data, []),
    postMessage: (channel, message, transfer) =>
      tell(
        channel,
        message,
        transfer.map(({ port }) => port),
      ),
  };
  return { contents, renderer: rendererOf(ipc, { sender: contents, senderFrame: frame }, received) };
}

type Renderer = HostPort<NodePort>;

/** An ipcRenderer whose messages main sees as sent by `event`. */
export function rendererOf(
  ipc: Ipc,
  event: Parameters<Hearer>[0],
  received: Map<string, Set<Received>> = new Map(),
): Renderer {
  return {
    invoke: async (channel, args) => {
      const answerer = ipc.answerers.get(channel);
      if (!answerer) throw new Error(`No handler registered for '${channel}'`);
      return structuredClone(await answerer(event, structuredClone(args)));
    },
    send: (channel, data) => {
      const clone = structuredClone(data);
      setImmediate(() => ipc.hearers.get(channel)?.(event, clone));
    },
    on: (channel, listener) => received.set(channel, (received.get(channel) ?? new Set()).add(listener)),
  };
}
