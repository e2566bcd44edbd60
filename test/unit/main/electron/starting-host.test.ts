import { expect, it } from 'vitest';
import { startingHost } from '#main/electron/starting-host.ts';
import type { Host } from '#main/host/host.ts';
import { FileTrouble } from '#main/files/trouble.ts';
import { newSession, openHost, openLine, openWindow } from '../host/temp-host.ts';

/** A host that starts when it is told to. */
function hostToCome() {
  const { promise, resolve, reject } = Promise.withResolvers<Host>();
  return { host: startingHost(promise), resolve, reject };
}

it('what is asked before the host has started is answered when it has', async () => {
  const real = await openHost();
  const { sessionId } = await newSession(real);
  const { host, resolve } = hostToCome();
  const answer = host.answer('sessions.list', {});
  const window = openWindow({ host }, sessionId);
  expect(host.projectorView()).toBeNull();
  resolve(real.host);
  expect(await answer).toMatchObject({ ok: true, result: [{ id: sessionId }] });
  expect((await window).session().info.title).toContain('Torgets framtid');
});

it('a window that has gone before the host came is not connected', async () => {
  const real = await openHost();
  const { sessionId } = await newSession(real);
  const { host, resolve } = hostToCome();
  const line = openLine(host, sessionId);
  line.close();
  resolve(real.host);
  await host.started;
  const other = await openWindow({ host }, sessionId);
  other.change((doc) => doc.getMap('info').set('title', 'Torget i Åby'));
  await other.allSaved();
  expect(line.frames).toEqual([]);
});

it('a host that cannot start answers why, and can be closed', async () => {
  const { host, reject } = hostToCome();
  const answer = host.answer('sessions.list', {});
  const trouble = new FileTrouble('readonly', '/data');
  reject(trouble);
  expect(await answer).toMatchObject({ ok: false, fault: { code: 'folder-readonly' } });
  await expect(host.started).rejects.toBe(trouble);
  await host.close();
});
