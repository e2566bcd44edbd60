import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVault, type Vault } from '#main/vault/vault.ts';
import { faultyDisk, type FaultPlan } from '../../../faults/support/faulty-disk.ts';
import { tempFolder } from '../files/temp-folder.ts';

async function vaultWith(...ids: string[]) {
  const folder = await tempFolder();
  const vault = await openVault(folder);
  for (const id of ids) await writeFile(join(await vault.folderOf(id), 'journal.bin'), `journal of ${id}`);
  return { folder, vault };
}

const asideIds = async (vault: Vault) => (await vault.aside()).map(({ id }) => id);

describe('the vault', () => {
  it('knows its sessions, also when it is opened again', async () => {
    const { folder, vault } = await vaultWith('m1', 'm2');
    expect(await vault.sessionIds()).toEqual(['m1', 'm2']);
    const again = await openVault(folder);
    expect(await again.sessionIds()).toEqual(['m1', 'm2']);
    expect([await again.has('m2'), await again.has('m3')]).toEqual([true, false]);
  });

  it('takes no other file or folder for a session', async () => {
    const { folder, vault } = await vaultWith('m1');
    await writeFile(join(folder, 'sessions', 'notes.txt'), '');
    await writeFile(join(folder, 'sessions', 'm2'), '');
    await mkdir(join(folder, 'sessions', 'a folder'));
    await mkdir(join(folder, 'sessions', '.trash'));
    expect(await vault.sessionIds()).toEqual(['m1']);
    expect(await vault.has('m2')).toBe(false);
  });

  it('makes the folder of a session once', async () => {
    const { vault } = await vaultWith('m1');
    expect(await readFile(join(await vault.folderOf('m1'), 'journal.bin'), 'utf8')).toBe('journal of m1');
  });

  it('keeps what a person has opened again after it was erased', async () => {
    const { folder, vault } = await vaultWith('m1', 'm2');
    await vault.erase('m1');
    await vault.erase('m2');
    await vault.erased.take('m1');
    await vault.erased.take('unknown');
    await vault.folderOf('m1');
    await vault.folderOf('m2');
    const again = await openVault(folder);
    expect([await again.sessionIds(), again.erased.ids()]).toEqual([['m1'], ['m2']]);
  });

  it('knows of all that are erased at the same time, also at the next start', async () => {
    const { folder, vault } = await vaultWith('m1', 'm2', 'm3');
    await Promise.all(['m1', 'm2', 'm3'].map((id) => vault.erase(id)));
    expect((await openVault(folder)).erased.ids().toSorted()).toEqual(['m1', 'm2', 'm3']);
  });

  it('puts a session aside and brings it back whole', async () => {
    const { vault } = await vaultWith('m1', 'm2');
    await vault.putAside('m1');
    expect([await vault.sessionIds(), await vault.has('m1')]).toEqual([['m2'], false]);
    await vault.bringBack('m1');
    expect(await vault.sessionIds()).toEqual(['m1', 'm2']);
    expect(await readFile(join(await vault.folderOf('m1'), 'journal.bin'), 'utf8')).toBe('journal of m1');
  });

  it('puts a session aside again, keeps what was put aside before, and brings back the latest', async () => {
    const { folder, vault } = await vaultWith('m1');
    for (const text of ['second', 'third']) {
      await vault.putAside('m1');
      await writeFile(join(await vault.folderOf('m1'), 'journal.bin'), text);
    }
    await vault.putAside('m1');
    await vault.bringBack('m1');
    expect(await readFile(join(await vault.folderOf('m1'), 'journal.bin'), 'utf8')).toBe('third');
    const kept = ['m1~2', 'm1~3'].map((name) =>
      readFile(join(folder, 'deleted', name, 'journal.bin'), 'utf8'),
    );
    expect(await Promise.all(kept)).toEqual(['journal of m1', 'second']);
  });

  it('takes no session that is put aside for another whose id it begins with', async () => {
    const { folder, vault } = await vaultWith('torget-2026');
    await vault.putAside('torget-2026');
    expect(await asideIds(vault)).toEqual(['torget-2026']);
    expect(await vault.asideFolder('torget')).toBeNull();
    await vault.erase('torget');
    await openVault(folder);
    expect(await vault.bringBack('torget')).toBe(false);
    expect(await vault.bringBack('torget-2026')).toBe(true);
  });

  it('lists what is put aside, but for what is here as well, and brings each back from the latest', async () => {
    const { folder, vault } = await vaultWith('m1', 'm2');
    await vault.putAside('m1');
    await writeFile(join(await vault.folderOf('m1'), 'journal.bin'), 'second');
    expect(await asideIds(vault)).toEqual([]);
    await vault.putAside('m1');
    await vault.putAside('m2');
    await mkdir(join(folder, 'deleted', 'no session'));
    expect((await asideIds(vault)).toSorted()).toEqual(['m1', 'm2']);
    await vault.bringBack('m1');
    await vault.erase('m1');
    expect(await asideIds(vault)).toEqual(['m2']);
    expect([await vault.bringBack('m2'), await vault.bringBack('m2')]).toEqual([true, false]);
    expect(await asideIds(vault)).toEqual([]);
  });
});

describe('what is left of sessions that were erased', () => {
  const bars = (id: string): FaultPlan => ({
    bars: (call, path) => (call === 'removeFolder' && basename(path).startsWith(id) ? 'EIO' : undefined),
  });

  it.each(['here', 'put aside'])('bars no start, is not back, and goes when it can: %s', async (place) => {
    const { folder, vault } = await vaultWith('m1', 'm2');
    if (place === 'put aside') await vault.putAside('m1');
    const disk = faultyDisk(bars('m1'));
    const left = join(folder, place === 'here' ? 'sessions' : 'deleted', 'm1');
    expect(await (await openVault(folder, disk)).erase('m1')).toEqual([left]);
    const again = await openVault(folder, disk);
    expect([await again.sessionIds(), await asideIds(again)]).toEqual([['m2'], []]);
    expect([await again.has('m1'), await again.has('m2')]).toEqual([false, true]);
    disk.plan({});
    await openVault(folder, disk);
    expect([await readdir(join(folder, 'sessions')), await readdir(join(folder, 'deleted'))]).toEqual([
      ['m2'],
      [],
    ]);
  });

  it('is not used, nor brought back, while it lasts: the next start removes it', async () => {
    const { folder } = await vaultWith('m1', 'm2');
    const disk = faultyDisk(bars('m'));
    const vault = await openVault(folder, disk);
    await vault.putAside('m2');
    for (const id of ['m1', 'm2']) expect(await vault.erase(id)).toHaveLength(1);
    expect([await vault.has('m1'), await vault.bringBack('m2')]).toEqual([false, false]);
  });

  it('goes once when the session is taken back twice at the same time: what is opened then stays', async () => {
    const { folder } = await vaultWith('m1');
    const disk = faultyDisk(bars('m1'));
    const vault = await openVault(folder, disk);
    expect(await vault.erase('m1')).toHaveLength(1);
    await expect(vault.takeBack('m1')).rejects.toMatchObject({ code: 'other' });
    expect(vault.erased.has('m1')).toBe(true);
    disk.plan({});
    const { promise: late, resolve: letGo } = Promise.withResolvers<void>();
    const { removeFolder } = disk;
    let asked = 0;
    disk.removeFolder = async (path) => {
      asked += 1;
      if (asked > 1) await late;
      return removeFolder(path);
    };
    const [first, second] = [vault.takeBack('m1'), vault.takeBack('m1')];
    await first;
    await writeFile(join(await vault.folderOf('m1'), 'journal.bin'), 'opened');
    letGo();
    await second;
    expect(await vault.has('m1')).toBe(true);
    expect(await readdir(await vault.folderOf('m1'))).toEqual(['journal.bin']);
  });

  it('is looked for once at a start, however many have been erased', async () => {
    const { folder, vault } = await vaultWith('m1', 'm2', 'm3');
    for (const id of ['m1', 'm2', 'm3']) await vault.erase(id);
    const disk = faultyDisk();
    const listed: string[] = [];
    const { readdir: list } = disk;
    disk.readdir = (path) => {
      listed.push(path);
      return list(path);
    };
    await openVault(folder, disk);
    expect(listed).toEqual([join(folder, 'deleted')]);
  });
});
