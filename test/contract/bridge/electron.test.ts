import { describe, expect, it } from 'vitest';
import { encodeFrame } from '#shared/contract/document-frames.ts';
import { callNames, eventNames } from '#shared/contract/channels.ts';
import { serveDocuments } from '#main/electron/documents.ts';
import { createPageApi, createProjectorApi } from '#main/electron/page-api.ts';
import { isSentBy } from '#main/electron/sender.ts';
import type { PreloadApi } from '#renderer/bridge/electron-bridge.ts';
import { openElectronDoor } from './electron-door.ts';
import { createIpc, createWindow, openChannel, rendererOf } from './electron-double.ts';
import { examineBridge } from './exam.ts';
import { createSample } from './window-document.ts';

const door = examineBridge('electron', openElectronDoor);

const own = { origin: 'radslag://app', parent: null };
const refused = { ok: false, fault: { code: 'request-invalid', values: {} } };

type Event = Parameters<typeof rendererOf>[1];

/** Senders that are not the facilitator's page in its main frame. */
function foreign(): [string, Event][] {
  const { contents: sender } = door().facilitatorWindow;
  return [
    ["the projector's window", { sender: door().projectorWindow.contents, senderFrame: own }],
    ['a frame in our page', { sender, senderFrame: { ...own, parent: own } }],
    ['a page of another site', { sender, senderFrame: { ...own, origin: 'https://evil.example' } }],
    [
      'an origin that only begins like ours',
      { sender, senderFrame: { ...own, origin: 'radslag://app.evil' } },
    ],
    ['another host of our scheme', { sender, senderFrame: { ...own, origin: 'radslag://report' } }],
    ['a page without an origin', { sender, senderFrame: { ...own, origin: 'null' } }],
    ['a frame that is gone', { sender, senderFrame: null }],
  ];
}

describe('calls to Electron', () => {
  it('are answered for every name of the contract and no other', () => {
    expect([...door().ipc.answerers.keys()]).toEqual(callNames);
    expect([...door().ipc.hearers.keys()]).toEqual(['document']);
  });

  it('are refused to every sender but our own page, and nothing is done', async () => {
    const sessionId = await createSample(door().facilitator);
    for (const [who, event] of foreign()) {
      const answer = await rendererOf(door().ipc, event).invoke('sessions.delete', {
        sessionId,
        forGood: false,
      });
      expect(answer, who).toEqual(refused);
    }
    const left = await door().facilitator.call('sessions.list', {});
    expect(left.map(({ id }) => id)).toContain(sessionId);
  });
});

describe('document lines of Electron', () => {
  /** How many lines the host has been asked for when each of these has asked for one. */
  function linesAfter(asks: [Event, unknown][]): number {
    const ipc = createIpc();
    const asked: string[] = [];
    serveDocuments({
      ipc: ipc.main,
      openChannel,
      connect: (sessionId) => {
        asked.push(sessionId);
        return () => undefined;
      },
      isTrusted: (event) => isSentBy(door().facilitatorWindow.contents, event),
      log: () => undefined,
    });
    for (const [event, sessionId] of asks) ipc.hearers.get('document')?.(event, sessionId);
    return asked.length;
  }
  const ownPage = (): Event => ({ sender: door().facilitatorWindow.contents, senderFrame: own });

  it('are opened for our own page only', () => {
    expect(linesAfter([[ownPage(), 's1']])).toBe(1);
    expect(linesAfter(foreign().map(([, event]) => [event, 's1']))).toBe(0);
  });

  it('are opened for an id only', () => {
    expect(linesAfter(['../s1', '', null, 7, { id: 's1' }].map((id) => [ownPage(), id]))).toBe(0);
  });

  it('end when the page closes its port: the host is told, and has all that came whole', async () => {
    const ipc = createIpc();
    const heard: string[] = [];
    const documents = serveDocuments({
      ipc: ipc.main,
      openChannel,
      connect: (_sessionId, line) => {
        line.received = (frame) => heard.push(`frame: ${frame.kind}`);
        return () => heard.push('end');
      },
      isTrusted: () => true,
      log: (line) => heard.push(line),
    });
    const { renderer } = createWindow(ipc, own);
    renderer.on('document', ({ ports: [port] }) => {
      const frames = [encodeFrame({ kind: 'saved', number: 1 }), encodeFrame({ kind: 'refused' })] as const;
      for (const message of [frames[0], 'no frame', frames[0].with(2, 77), frames[1]])
        port?.postMessage(message);
      port?.close();
    });
    renderer.send('document', 's1');
    await expect.poll(() => heard.at(-1)).toBe('end');
    const damaged = 'refused a damaged frame of session s1';
    expect(heard).toEqual(['frame: saved', damaged, damaged, 'frame: refused', 'end']);
    await documents.ended();
  });
});

describe('the preload script', () => {
  const silent = { invoke: async () => null, send: () => undefined, on: () => undefined };

  it('gives the page what its bridge expects: one function per channel, and nothing raw', () => {
    const api: PreloadApi = createPageApi(silent, () => undefined);
    expect(Object.keys(api)).toEqual(['calls', 'events', 'openDocument']);
    expect(Object.keys(api.calls)).toEqual(callNames);
    expect(Object.keys(api.events)).toEqual(eventNames);
  });

  it('gives the projector its view and nothing else', () => {
    const api = createProjectorApi(silent);
    expect(Object.keys(api)).toEqual(['events']);
    expect(Object.keys(api.events)).toEqual(['projectorView']);
  });
});
