import type { ToMain, ToPage } from './wire.ts';

type Tools = { toText: (value: unknown) => string; fromText: (text: string) => unknown };
type Listener = (event: { ports: MessagePort[] }, ...args: unknown[]) => void;
type Renderer = {
  on: (channel: string, listener: Listener) => unknown;
  send: (channel: string, ...args: unknown[]) => void;
  invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
};
export type PreloadParts = {
  electron: {
    ipcRenderer: Renderer;
    contextBridge: { exposeInMainWorld: (name: string, api: object) => void };
  };
  receive: (text: string) => void;
};

/**
 * ipcRenderer, and the half of contextBridge that lives beside the page, for the preload script. It travels to the page as
 * its source. Real message ports stay here; what goes through them is carried to main as text.
 */
export function preloadWorld(
  key: string,
  send: (text: string) => void,
  { toText, fromText }: Tools,
): PreloadParts {
  const functions: ((...args: unknown[]) => unknown)[] = [];
  const listeners = new Map<string, Listener[]>();
  const answers = new Map<number, (answer: { value?: unknown; error?: string }) => void>();
  const ports = new Map<number, MessagePort>();
  let calls = 0;

  const tell = (message: ToMain): void => send(toText(message));
  const fire = (name: string, detail: object): boolean =>
    dispatchEvent(new CustomEvent(key + name, { detail }));
  const fault = (error: unknown): { error: string } => ({ error: (error as Error).message });
  const exposed = (value: unknown): unknown => {
    if (typeof value === 'function') return { $function: functions.push(value as () => unknown) - 1 };
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, exposed(each)]));
  };
  const given = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('$callback' in value)) return value;
    return (...args: unknown[]) => fire('back', { id: value.$callback, args });
  };
  addEventListener(`${key}call`, (event) => {
    const { id, args } = (event as CustomEvent<{ id: number; args: unknown[] }>).detail;
    try {
      const value = functions[id]?.(...args.map(given));
      if (!(value instanceof Promise)) return fire('reply', { value });
      const pending = ++calls;
      fire('reply', { pending });
      value.then(
        (late: unknown) => fire('late', { pending, value: late }),
        (error: unknown) => fire('late', { pending, ...fault(error) }),
      );
    } catch (error) {
      fire('reply', fault(error));
    }
  });

  const portTo = (id: number): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => tell({ kind: 'port', id, data }));
    port1.addEventListener('close', () => tell({ kind: 'portClosed', id }));
    port1.start();
    ports.set(id, port1);
    return port2;
  };
  const ipcRenderer: Renderer = {
    on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    send: (channel, ...args) => tell({ kind: 'send', channel, args }),
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++calls;
        answers.set(id, ({ value, error }) =>
          error === undefined ? resolve(value) : reject(new Error(error)),
        );
        tell({ kind: 'invoke', id, channel, args });
      }),
  };
  const receive = (text: string): void => {
    const message = fromText(text) as ToPage;
    if (message.kind === 'answer') answers.get(message.id)?.(message);
    if (message.kind === 'port') ports.get(message.id)?.postMessage(message.data);
    if (message.kind === 'portClosed') ports.get(message.id)?.close();
    if (message.kind !== 'message') return;
    const event = { ports: message.ports.map(portTo) };
    for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args);
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: object) => void fire('expose', { name, api: exposed(api) }),
  };
  return { electron: { ipcRenderer, contextBridge }, receive };
}
