import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '#main/files/folder-lock.ts';
import { tempFolder } from './temp-folder.ts';

/** Another program that takes the lock, says so and then stays until it is killed. */
async function otherProgram(folder: string) {
  const body = `import { lockFolder } from '#main/files/folder-lock.ts';
    process.stdout.write(String((await lockFolder(${JSON.stringify(folder)})) !== null));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', body], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { tookIt: String(said) === 'true', kill };
}

describe('lockFolder', () => {
  it('is held once and can be taken again after it is given back', async () => {
    const folder = await tempFolder();
    const release = await lockFolder(folder);
    expect(release).not.toBeNull();
    expect(await lockFolder(folder)).toBeNull();
    await release?.();
    expect(await readdir(folder)).toEqual([]);
    const again = await lockFolder(folder);
    expect(again).not.toBeNull();
    await release?.();
    expect(await lockFolder(folder)).toBeNull();
    await again?.();
  });

  it('is refused while another program lives and taken over when it has been killed', async () => {
    const folder = await tempFolder();
    const other = await otherProgram(folder);
    expect(other.tookIt).toBe(true);
    expect(await lockFolder(folder)).toBeNull();
    await other.kill();
    const release = await lockFolder(folder);
    expect(release).not.toBeNull();
    expect(await readdir(folder)).toEqual(['.lock']);
    await release?.();
  });

  it('is taken by one only when many find the same stale lock', async () => {
    const folder = await tempFolder();
    const other = await otherProgram(folder);
    await other.kill();
    const taken = await Promise.all(Array.from({ length: 8 }, () => lockFolder(folder)));
    expect(taken.filter((release) => release !== null)).toHaveLength(1);
  });

  it('is taken by one only however often many find the same stale lock', { timeout: 60_000 }, async () => {
    const folder = await tempFolder();
    const stale = { pid: 2 ** 30, started: 'before', seenAt: Date.UTC(2020, 0) };
    for (let round = 0; round < 300; round++) {
      await writeFile(join(folder, '.lock'), JSON.stringify({ ...stale, token: `gone-${round}` }));
      const all = await Promise.all(Array.from({ length: 24 }, () => lockFolder(folder)));
      const taken = all.filter((release) => release !== null);
      expect(taken).toHaveLength(1);
      await taken[0]?.();
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over also when the one before died as it took it over', async () => {
    const folder = await tempFolder();
    const gone = { pid: 2 ** 30, started: 'before', seenAt: Date.UTC(2020, 0) };
    await writeFile(join(folder, '.lock'), JSON.stringify({ ...gone, token: 'first' }));
    await writeFile(join(folder, '.lock.first'), JSON.stringify({ ...gone, token: 'second' }));
    expect(await lockFolder(folder)).not.toBeNull();
    expect(await readdir(folder)).toEqual(['.lock']);
  });

  it('is taken over when the process id now belongs to another program', async () => {
    const folder = await tempFolder();
    const other = await otherProgram(folder);
    const lock = JSON.parse(await readFile(join(folder, '.lock'), 'utf8'));
    await other.kill();
    // The parent of this process is alive but began at another time than the lock says.
    const reused = { ...lock, pid: process.ppid, seenAt: Date.UTC(2020, 0) };
    await writeFile(join(folder, '.lock'), JSON.stringify(reused));
    expect(await lockFolder(folder)).not.toBeNull();
  });

  it('is taken over from an earlier program that had our own process id', async () => {
    const folder = await tempFolder();
    const release = await lockFolder(folder);
    const lock = await readFile(join(folder, '.lock'), 'utf8');
    await release?.();
    await writeFile(join(folder, '.lock'), lock);
    expect(await lockFolder(folder)).not.toBeNull();
  });

  it('is refused while the lock is being filled in, and taken over when it never was', async () => {
    const folder = await tempFolder();
    const path = join(folder, '.lock');
    await writeFile(path, '');
    expect(await lockFolder(folder)).toBeNull();
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(path, longAgo, longAgo);
    expect(await lockFolder(folder)).not.toBeNull();
  });

  it.each(['{}', 'null', '{"pid":1}', 'half a lo'])(
    'is taken over when what it says is no lock: %s',
    async (text) => {
      const folder = await tempFolder();
      const path = join(folder, '.lock');
      await writeFile(path, text);
      expect(await lockFolder(folder)).toBeNull();
      const longAgo = new Date(Date.now() - 3_600_000);
      await utimes(path, longAgo, longAgo);
      expect(await lockFolder(folder)).not.toBeNull();
    },
  );

  it('is not given back for another program that has taken it', async () => {
    const folder = await tempFolder();
    const path = join(folder, '.lock');
    const release = await lockFolder(folder);
    const other = JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), token: 'another' });
    await writeFile(path, other);
    await release?.();
    expect(await readFile(path, 'utf8')).toBe(other);
  });

  it('says that the folder is missing', async () => {
    const folder = join(await tempFolder(), 'absent');
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'missing' });
  });
});
