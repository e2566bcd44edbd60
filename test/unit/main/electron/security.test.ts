import { describe, expect, it } from 'vitest';
import { isPermitted, mayRequest } from '#main/electron/security.ts';

describe('permissions', () => {
  it('are full screen and copying text', () => {
    expect(['fullscreen', 'clipboard-sanitized-write'].every(isPermitted)).toBe(true);
  });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'unknown',
    'toString',
  ])('are nothing else: %s', (permission) => {
    expect(isPermitted(permission)).toBe(false);
  });
});

describe('requests', () => {
  it.each([
    ['radslag://app/facilitator.html', 'mainFrame'],
    ['radslag://app/assets/board.js', 'script'],
    ['devtools://devtools/bundled/inspector.html', 'mainFrame'],
    ['data:image/png;base64,AA', 'image'],
    ['blob:radslag://app/1', 'image'],
  ])('go on to %s (%s)', (url, type) => {
    expect(mayRequest(url, type)).toBe(true);
  });

  it.each([
    ['https://example.org/', 'xhr'],
    ['http://127.0.0.1:8080/', 'script'],
    ['ws://127.0.0.1:8080/', 'webSocket'],
    ['file:///etc/passwd', 'subFrame'],
    ['data:text/html,x', 'mainFrame'],
    ['blob:radslag://app/1', 'script'],
    ['chrome://settings/', 'mainFrame'],
    ['radslagx://app/', 'image'],
  ])('stop at %s (%s)', (url, type) => {
    expect(mayRequest(url, type)).toBe(false);
  });
});
