import { events, type EventData } from '#shared/contract/bridge.ts';
import type { EventName } from '#shared/contract/channels.ts';

type Listener = (data: never) => void;

/** Who listens to which event of the host. Data that does not fit its schema is dropped. */
export function createListeners() {
  const listeners = new Map<EventName, Set<Listener>>();
  return {
    on<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
    tell(name: EventName, raw: unknown): void {
      const data = events[name].safeParse(raw);
      if (data.success) for (const listener of listeners.get(name) ?? []) listener(data.data as never);
    },
  };
}
