/*
 * Structured clone as text, between Node and the two worlds of a page. These functions travel to the page as their
 * source: nothing in them may use what stands outside them. What they cannot carry throws.
 */

export function toText(value: unknown): string {
  const bytesToText = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const shape = (part: unknown): unknown => {
    if (part === undefined) return { $: 'undefined' };
    if (typeof part === 'number' && !Number.isFinite(part)) return { $: 'number', of: String(part) };
    if (part === null || ['string', 'number', 'boolean'].includes(typeof part)) return part;
    if (part instanceof Uint8Array) return { $: 'bytes', of: bytesToText(part) };
    if (Array.isArray(part)) return part.map(shape);
    if (typeof part !== 'object' || ![Object.prototype, null].includes(Object.getPrototypeOf(part) as null))
      throw new Error('An object could not be cloned.');
    return { $: 'object', of: Object.entries(part).map(([key, each]) => [key, shape(each)]) };
  };
  return JSON.stringify(shape(value));
}

export function fromText(text: string): unknown {
  type Shaped = { $: 'undefined' | 'number' | 'bytes' | 'object'; of: string | [string, unknown][] };
  const unshape = (part: unknown): unknown => {
    if (part === null || typeof part !== 'object') return part;
    if (Array.isArray(part)) return part.map(unshape);
    const { $, of } = part as Shaped;
    if ($ === 'undefined') return undefined;
    if (typeof of !== 'string') return Object.fromEntries(of.map(([key, each]) => [key, unshape(each)]));
    return $ === 'number' ? Number(of) : Uint8Array.from(atob(of), (letter) => letter.charCodeAt(0));
  };
  return unshape(JSON.parse(text));
}

/** What goes between main and a page's preload script. A port is named by a number. */
export type ToPage =
  | { kind: 'answer'; id: number; value?: unknown; error?: string }
  | { kind: 'message'; channel: string; args: unknown[]; ports: number[] }
  | { kind: 'port'; id: number; data: unknown }
  | { kind: 'portClosed'; id: number };
export type ToMain =
  | { kind: 'invoke'; id: number; channel: string; args: unknown[] }
  | { kind: 'send'; channel: string; args: unknown[] }
  | { kind: 'port'; id: number; data: unknown }
  | { kind: 'portClosed'; id: number };
