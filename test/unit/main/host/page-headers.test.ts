import { describe, expect, it } from 'vitest';
import { pageHeaders } from '#main/host/page-headers.ts';

const policyOf = (headers: Record<string, string>) =>
  Object.fromEntries(
    (headers['content-security-policy'] ?? '').split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ');
      return [name, sources];
    }),
  );

describe('the headers of a page', () => {
  it('let nothing in from outside, and no script or style from the page itself', () => {
    const policy = policyOf(pageHeaders());
    const sources = Object.entries(policy).filter(([name]) => name.endsWith('-src'));
    const allowed = new Set(["'self'", "'none'", 'blob:', 'data:']);
    expect(sources.flatMap(([, values]) => values).filter((source) => !allowed.has(source))).toEqual([]);
    expect(policy).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'worker-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
    });
  });

  it('let a page speak with its own socket only', () => {
    expect(policyOf(pageHeaders())['connect-src']).toEqual(["'self'"]);
    const socket = 'ws://127.0.0.1:4711';
    expect(policyOf(pageHeaders(socket))['connect-src']).toEqual(["'self'", socket]);
  });

  it('keep pages from being guessed at, kept or reached from others', () => {
    expect(pageHeaders()).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });
});
