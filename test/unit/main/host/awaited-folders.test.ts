import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { secondCopyIn } from '#main/vault/second-copy.ts';
import { createAwaitedFolders } from '#main/host/awaited-folders.ts';
import { packSession } from '#main/vault/session-file.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { damagedDoc, newsOf, putIn, takeOut } from './copies-on-stick.ts';
import { damagedSession, damageEnd, damageSecond } from './damaged-session.ts';
import { filesUnder, now, quickDesk } from './quick-desk.ts';
import { openHost, openWindow, soon, type TempHost } from './temp-host.ts';

/** It is tried again in some seconds; or at once, when somebody chooses the folder. */
async function chooseAnew({ call }: TempHost, copyFolder: string): Promise<void> {
  await call('settings.write', { copyFolder: '' });
  await call('settings.write', { copyFolder });
}

/** A window that has been told that the folder was out of reach. */
async function openAway(damage: (journal: Buffer) => Buffer, stick: string) {
  const session = await damagedSession(damage, { stick });
  const before = await openHost({ dataFolder: session.dataFolder });
  await takeOut(stick);
  await before.host.close();
  const host = await openHost({ dataFolder: session.dataFolder });
  const window = await openWindow(host, session.sessionId);
  await soon(() => newsOf(host)).toEqual([{ from: 'unreached', folder: stick }]);
  const end = async () => {
    window.close();
    await host.host.close();
  };
  return { host, session, end };
}

/** The stick has what the disk has, and nothing more. */
async function damageToo(stick: string, at: { dataFolder: string; sessionId: string }) {
  const doc = damagedDoc(at);
  for (const path of await filesUnder(`${stick}-borta`))
    await writeFile(path, packSession({ doc, sealed: [] }, now()));
}

describe('a folder that a window was told was out of reach, and that has been asked since', () => {
  it('had it all: that it is restored is all there is to tell', async () => {
    const stick = await tempFolder();
    const { host, end } = await openAway(damageSecond, stick);
    await putIn(stick);
    await chooseAnew(host, stick);
    await soon(() => newsOf(host)).toEqual([{ from: 'copy', folder: undefined }]);
    await soon(() => filesUnder(stick)).toHaveLength(2);
    expect(await newsOf(host)).toEqual([]);
    await end();
  });

  it.each([
    ['something waits for what is gone', damageSecond, 'nowhere'],
    ['nobody knows whether anything is missed', damageEnd, 'doubtful'],
  ])('had nothing: that is told in its place, where %s', async (_, damage, from) => {
    const stick = await tempFolder();
    const { host, session, end } = await openAway(damage, stick);
    await damageToo(stick, session);
    await putIn(stick);
    await chooseAnew(host, stick);
    await soon(() => newsOf(host)).toEqual([{ from, folder: undefined }]);
    await end();
  });

  it('is named again as long as it has not been asked, after what another brought', async () => {
    const [stick, second] = [await tempFolder(), await tempFolder()];
    const { host, session, end } = await openAway(damageSecond, stick);
    const bytes = packSession({ doc: session.doc, sealed: [] }, now());
    await secondCopyIn(second).write(session.sessionId, 'Torget', bytes, now());
    await host.call('settings.write', { copyFolder: second });
    const still = { from: 'unreached', folder: stick };
    await soon(() => filesUnder(second)).toHaveLength(2);
    expect(await newsOf(host)).toEqual([{ from: 'copy', folder: undefined }, still]);
    await putIn(stick);
    await chooseAnew(host, stick);
    await soon(() => newsOf(host)).toEqual([{ from: 'doubtful', folder: undefined }]);
    await end();
  });

  it('had it all, and was told of as away while that was being written: what takes its place is told again', async () => {
    const { open, end } = await quickDesk();
    const told: string[] = [];
    const awaited = createAwaitedFolders(({ from }) => told.push(from));
    awaited.brought('s1');
    awaited.add('s1', 'minnet');
    awaited.asked(open, [], true);
    expect(told).toEqual(['copy']);
    await end();
  });
});
