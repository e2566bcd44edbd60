import { EventEmitter } from 'node:events';
import type { MessagePortMain } from 'electron';
import { only } from './only.ts';

/** One end of a channel in main. Its messages wait until it is started; `carry` takes what is posted to the other end. */
export class Port extends EventEmitter implements Pick<MessagePortMain, 'start' | 'close' | 'postMessage'> {
  carry: (data: unknown) => void = () => undefined;
  tellClosed: () => void = () => undefined;
  private waiting: unknown[] | null = [];
  private isClosed = false;

  constructor() {
    super();
    return only('MessagePortMain', this);
  }
  start(): void {
    const early = this.waiting ?? [];
    this.waiting = null;
    for (const data of early) this.emit('message', { data, ports: [] });
  }
  postMessage(data: unknown): void {
    if (!this.isClosed) this.carry(data);
  }
  close(): void {
    if (this.isClosed) return;
    this.tellClosed();
    this.ended();
  }

  /** A message has come from the other end. */
  deliver(data: unknown): void {
    if (this.waiting) this.waiting.push(data);
    else this.emit('message', { data, ports: [] });
  }
  /** The other end is closed or gone. */
  ended(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.emit('close');
  }
}

export class MessageChannelMain {
  readonly port1 = new Port();
  readonly port2 = new Port();
  constructor() {
    join(this.port1, this.port2);
    join(this.port2, this.port1);
  }
}

function join(from: Port, to: Port): void {
  from.carry = (data) => queueMicrotask(() => to.deliver(structuredClone(data)));
  from.tellClosed = () => queueMicrotask(() => to.ended());
}

/** The ports of one page: each stands in for an end that has been handed to it. */
export function createPortDesk(
  post: (message: { kind: 'port'; id: number; data: unknown } | { kind: 'portClosed'; id: number }) => void,
) {
  const handed = new Map<number, Port>();
  let last = 0;
  return {
    /** Hands an end over to the page; answers its number there. */
    hand: (end: Port): number => {
      const id = ++last;
      handed.set(id, end);
      // What reaches the end that was handed over goes on to the page.
      end.on('message', ({ data }: { data: unknown }) => post({ kind: 'port', id, data }));
      end.on('close', () => post({ kind: 'portClosed', id }));
      end.start();
      return id;
    },
    received: (id: number, data: unknown) => handed.get(id)?.postMessage(data),
    closed: (id: number) => {
      handed.get(id)?.close();
      handed.delete(id);
    },
    closeAll: () => {
      for (const end of handed.values()) end.close();
      handed.clear();
    },
  };
}
