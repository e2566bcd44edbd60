import {
  callNames,
  eventNames,
  projectorEventNames,
  type CallName,
  type EventName,
} from '#shared/contract/channels.ts';
import { documentChannel } from './channel.ts';

/** The part of Electron's ipcRenderer that the preload script uses; `P` is the page's MessagePort. */
export type HostPort<P> = {
  invoke: (channel: string, args: unknown) => Promise<unknown>;
  send: (channel: string, sessionId: string) => void;
  on: (channel: string, listener: (event: { ports: P[] }, data: unknown) => void) => unknown;
};

export type DocumentMessage = { radslag: 'document'; sessionId: unknown };

type Listen = (listener: (data: unknown) => void) => void;

/** What the facilitator's page finds as `window.radslag` (PreloadApi in renderer/bridge): nothing raw of Electron's. */
export type PageApi = {
  calls: Record<CallName, (args: unknown) => Promise<unknown>>;
  events: Record<EventName, Listen>;
  openDocument: (sessionId: string) => void;
};

/** What the projector's page finds: it only listens. */
export type ProjectorApi = { events: Partial<Record<EventName, Listen>> };

/** `toPage` hands a document's port to the page, which no function of `window.radslag` could. */
export function createPageApi<P>(
  host: HostPort<P>,
  toPage: (message: DocumentMessage, ports: P[]) => void,
): PageApi {
  host.on(documentChannel, ({ ports }, sessionId) => toPage({ radslag: 'document', sessionId }, ports));
  const calls = callNames.map((name) => [name, (args: unknown) => host.invoke(name, args)] as const);
  return {
    calls: Object.fromEntries(calls) as PageApi['calls'],
    events: listeners(host, eventNames) as PageApi['events'],
    openDocument: (sessionId) => host.send(documentChannel, sessionId),
  };
}

export function createProjectorApi<P>(host: HostPort<P>): ProjectorApi {
  return { events: listeners(host, projectorEventNames) };
}

/** Electron's own event object stays here: it leads back to ipcRenderer. */
function listeners<P>(host: HostPort<P>, names: readonly EventName[]): ProjectorApi['events'] {
  const listen = (name: EventName): Listen => {
    return (listener) => void host.on(name, (_event, data) => listener(data));
  };
  return Object.fromEntries(names.map((name) => [name, listen(name)]));
}
