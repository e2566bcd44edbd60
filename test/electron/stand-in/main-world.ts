/**
 * Electron's contextBridge, the half that lives in the page's own world. It travels to the page as its source. What
 * the preload script exposes comes as plain data with numbers for functions; calls go back as events, whose
 * details are cloned between the worlds.
 */
export function mainWorld(key: string): void {
  type Reply = { error?: string; pending?: number; value?: unknown };
  const callbacks: ((...args: unknown[]) => unknown)[] = [];
  const waiting = new Map<number, (reply: Reply) => void>();
  let reply: Reply = {};

  const details = (event: Event): unknown => (event as CustomEvent<unknown>).detail;
  const hear = (name: string, work: (detail: never) => void): void =>
    addEventListener(key + name, (event) => work(details(event) as never));
  const outgoing = (value: unknown): unknown =>
    typeof value === 'function' ? { $callback: callbacks.push(value as () => unknown) - 1 } : value;

  const result = ({ error, value }: Reply): unknown => {
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const call = (id: number, args: unknown[]): unknown => {
    dispatchEvent(new CustomEvent(`${key}call`, { detail: { id, args: args.map(outgoing) } }));
    const { pending } = reply;
    if (pending === undefined) return result(reply);
    return new Promise((resolve) => waiting.set(pending, resolve)).then((late) => result(late as Reply));
  };
  const incoming = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$function' in value) return (...args: unknown[]) => call(value.$function as number, args);
    return Object.freeze(
      Object.fromEntries(Object.entries(value).map(([name, each]) => [name, incoming(each)])),
    );
  };

  hear('expose', ({ name, api }: { name: string; api: unknown }) =>
    Object.defineProperty(window, name, { value: incoming(api), enumerable: true }),
  );
  hear('reply', (now: Reply) => (reply = now));
  hear('late', ({ pending, ...late }: Reply) => waiting.get(pending ?? -1)?.(late));
  hear('back', ({ id, args }: { id: number; args: unknown[] }) => callbacks[id]?.(...args));
}
