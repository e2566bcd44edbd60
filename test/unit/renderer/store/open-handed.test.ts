import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { dismissFault, orTellFault, startApp, useApp } from '#renderer/store/app-store.ts';
import { openHandedFiles } from '#renderer/store/open-handed.ts';
import type { Host } from '#main/host/host.ts';
import { packSession } from '#main/vault/session-file.ts';
import { Fault } from '#shared/domain/fault.ts';
import { fullDocument } from '../../shared/document/documents.ts';
import { tempFolder } from '../../main/files/temp-folder.ts';
import { hostWithBridge } from './host-bridge.ts';

let host: Host;
let bridge: Bridge;
let folder: string;

beforeEach(async () => {
  folder = await tempFolder();
  ({ host, bridge } = await hostWithBridge(await tempFolder()));
  await startApp(bridge);
  dismissFault();
});
afterEach(() => host.close());

/** Hands over files; one called `damaged` is no session file, and one called `gone` does not exist. */
async function hand(...names: string[]): Promise<void> {
  const whole = packSession({ doc: fullDocument(), sealed: [] }, 0);
  for (const name of names) {
    const path = join(folder, name);
    if (!name.startsWith('gone')) await writeFile(path, name.startsWith('damaged') ? 'skräp' : whole);
    host.handFile(path);
  }
}

/** Opens as the window does, where what was told goes when a session is opened. */
async function openAll(): Promise<string[]> {
  const titles: string[] = [];
  await openHandedFiles(({ title }) => {
    dismissFault();
    titles.push(title);
  });
  return titles;
}

const told = () => useApp.getState().faults.map(({ code, values }) => [code, values['file']]);

it('opens the files that are whole, and tells of each that is not', async () => {
  await hand('damaged 1.radslag', 'torget.radslag', 'gone.radslag', 'damaged 2.radslag');
  expect(await openAll()).toEqual(['Torgets framtid']);
  expect(told()).toEqual([
    ['session-file-damaged', 'damaged 1.radslag'],
    ['file-unreadable', 'gone.radslag'],
    ['session-file-damaged', 'damaged 2.radslag'],
  ]);
  dismissFault();
  expect(told()).toEqual([]);
});

it('still tells of one that was handed just before another', async () => {
  await hand('damaged.radslag');
  await openAll();
  await hand('torget.radslag');
  await openAll();
  expect(told()).toEqual([['session-file-damaged', 'damaged.radslag']]);
});

it('leaves other faults where they came up', async () => {
  await orTellFault(Promise.reject(new Fault('session-missing')));
  await hand('torget.radslag');
  await openAll();
  expect(told()).toEqual([]);
});

it('asks no more when the host does not answer', async () => {
  let asked = 0;
  const refuses: Bridge['call'] = (name, args) => {
    if (name !== 'sessions.openFile') return bridge.call(name, args);
    asked += 1;
    return Promise.reject(new Fault('host-gone'));
  };
  await startApp({ ...bridge, call: refuses });
  await openAll();
  expect([asked, told()]).toEqual([1, [['host-gone', undefined]]]);
});
