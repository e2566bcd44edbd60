import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRecords, encodeRecord, type StreamRecord } from '#main/vault/record.ts';
import { openStream, type StreamParts } from '#main/vault/stream.ts';
import { faultyDisk } from '../../../faults/support/faulty-disk.ts';
import { tempFolder } from '../files/temp-folder.ts';

const silent = () => undefined;
const record = (text: string): StreamRecord => ({ type: 1, payload: new TextEncoder().encode(text) });
const textOf = ({ payload }: StreamRecord) => new TextDecoder().decode(payload);
const onDisk = (path: string) => decodeRecords(new Uint8Array(readFileSync(path))).records.map(textOf);
const streamAt = (path: string, more: Partial<StreamParts> = {}) =>
  openStream({ path, trouble: silent, whole: () => [], ...more });
const newPath = async () => join(await tempFolder(), 'journal.bin');

describe('append', () => {
  it('resolves when the record is in the file, not before', async () => {
    const path = await newPath();
    const stream = await streamAt(path);
    const sizes: number[] = [];
    for (const text of ['ett', 'två', 'tre']) {
      await stream.append(record(text));
      expect(onDisk(path).at(-1)).toBe(text);
      sizes.push(stream.size());
    }
    expect(sizes.at(-1)).toBe((await stat(path)).size);
    await stream.close();
  });

  it('keeps order when many come at once, and answers for each only when it is there', async () => {
    const path = await newPath();
    const stream = await streamAt(path);
    const texts = Array.from({ length: 200 }, (_, index) => `post ${index}`);
    const answered: string[] = [];
    await Promise.all(
      texts.map(async (text) => {
        await stream.append(record(text));
        answered.push(text);
        expect(onDisk(path).slice(0, answered.length)).toEqual(answered);
      }),
    );
    expect(answered).toEqual(texts);
    expect(onDisk(path)).toEqual(texts);
    await stream.close();
  });

  it('finishes what is under way before it closes', async () => {
    const path = await newPath();
    const stream = await streamAt(path);
    const appends = ['a', 'b', 'c'].map((text) => stream.append(record(text)));
    await stream.close();
    await Promise.all(appends);
    expect(onDisk(path)).toEqual(['a', 'b', 'c']);
  });

  it('is refused when the stream is closed while the disk does not take the record', async () => {
    const path = await newPath();
    const disk = faultyDisk();
    const { promise: isRefused, resolve } = Promise.withResolvers<void>();
    const stream = await streamAt(path, { disk, trouble: () => resolve() });
    disk.plan({ bars: (call) => (call === 'write' ? 'ENOSPC' : undefined) });
    const refused = ['ett', 'två'].map((text) =>
      expect(stream.append(record(text))).rejects.toMatchObject({ code: 'full' }),
    );
    await isRefused;
    await stream.close();
    await Promise.all(refused);
    expect(onDisk(path)).toEqual([]);
  });

  it('is refused once the stream has been closed', async () => {
    const path = await newPath();
    const stream = await streamAt(path);
    await stream.append(record('ett'));
    await stream.close();
    for (const text of ['två', 'tre'])
      await expect(stream.append(record(text))).rejects.toMatchObject({ name: 'FileTrouble', path });
    expect(onDisk(path)).toEqual(['ett']);
  });
});

describe('openStream', () => {
  it('gives what the file holds and goes on after it', async () => {
    const path = await newPath();
    for (const text of ['ett', 'två', 'tre']) {
      const stream = await streamAt(path);
      await stream.append(record(text));
      await stream.close();
    }
    const stream = await streamAt(path);
    expect(stream.records.map(textOf)).toEqual(['ett', 'två', 'tre']);
    await stream.close();
  });

  it('cuts a torn tail wherever the power went, and writes whole records after it', async () => {
    const path = await newPath();
    const whole = Buffer.concat(['ett', 'två'].map((text) => encodeRecord(record(text))));
    const torn = encodeRecord(record('tre'));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: torn.length - 1 }), async (length) => {
        await appendFile(path, Buffer.concat([whole, torn.subarray(0, length)]));
        const stream = await streamAt(path);
        expect(stream.records.map(textOf)).toEqual(['ett', 'två']);
        expect(stream.size()).toBe(whole.length);
        await stream.append(record('fyra'));
        await stream.close();
        expect(onDisk(path)).toEqual(['ett', 'två', 'fyra']);
        await truncate(path, 0);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps what it cuts beside the file, since it may be more than half a record', async () => {
    const path = await newPath();
    const torn = encodeRecord(record('två')).subarray(0, 10);
    await appendFile(path, Buffer.concat([encodeRecord(record('ett')), torn]));
    const stream = await streamAt(path);
    await stream.close();
    expect(onDisk(path)).toEqual(['ett']);
    expect(await readFile(`${path}.torn`)).toEqual(Buffer.from(torn));
  });

  it('passes over a damaged middle, mends the file and keeps the damaged one beside it', async () => {
    const path = await newPath();
    const damaged = encodeRecord(record('två')).with(12, 0);
    const whole = Buffer.concat([encodeRecord(record('ett')), damaged, encodeRecord(record('tre'))]);
    await appendFile(path, whole);
    const stream = await streamAt(path);
    expect([stream.records.map(textOf), stream.damagedPlaces]).toEqual([['ett', 'tre'], 1]);
    await stream.append(record('fyra'));
    await stream.close();
    expect(onDisk(path)).toEqual(['ett', 'tre', 'fyra']);
    expect(await readFile(`${path}.damaged`)).toEqual(whole);
  });

  it('opens with damage also when there is no room to mend it', async () => {
    const path = await newPath();
    const damaged = encodeRecord(record('två')).with(12, 0);
    await appendFile(
      path,
      Buffer.concat([encodeRecord(record('ett')), damaged, encodeRecord(record('tre'))]),
    );
    const disk = faultyDisk({ room: 0 });
    const stream = await streamAt(path, { disk });
    expect(stream.records.map(textOf)).toEqual(['ett', 'tre']);
    disk.plan({});
    await stream.append(record('fyra'));
    await stream.close();
    const again = await streamAt(path);
    expect(again.records.map(textOf)).toEqual(['ett', 'tre', 'fyra']);
    await again.close();
  });

  it('begins an empty file where there is none', async () => {
    const path = await newPath();
    const stream = await streamAt(path);
    expect([stream.records, stream.size()]).toEqual([[], 0]);
    await stream.close();
    expect(await readFile(path)).toHaveLength(0);
  });
});

describe('a disk that answers with errors', () => {
  it('is told of once it is over, and nothing is called saved before', async () => {
    const path = await newPath();
    const disk = faultyDisk();
    const told: unknown[] = [];
    const stream = await streamAt(path, {
      trouble: (error) => {
        told.push(error === null ? null : 'trouble');
        disk.plan({});
      },
      disk,
    });
    disk.plan({ bars: (call) => (call === 'datasync' ? 'EIO' : undefined) });
    await stream.append(record('ett')).then(() => told.push('saved'));
    expect(told).toEqual(['trouble', null, 'saved']);
    await stream.close();
    expect(onDisk(path)).toEqual(['ett']);
  });

  it('lets the stream close, without what it refused', async () => {
    const path = await newPath();
    const disk = faultyDisk();
    const { promise: refused, resolve } = Promise.withResolvers<void>();
    const stream = await streamAt(path, { trouble: () => resolve(), disk });
    await stream.append(record('ett'));
    disk.plan({ bars: (call) => (call === 'write' ? 'EIO' : undefined) });
    const given = expect(stream.append(record('två'))).rejects.toMatchObject({ name: 'FileTrouble', path });
    await refused;
    await stream.close();
    await given;
    expect(onDisk(path)).toEqual(['ett']);
  });
});

describe('a file that is taken away under the stream', () => {
  const whole = () => [record('allt')];

  it('is made anew with all that it held before the next record is called saved', async () => {
    const path = await newPath();
    const told: unknown[] = [];
    const trouble = (error: unknown) => void told.push(error);
    const stream = await streamAt(path, { trouble, whole });
    await stream.append(record('ett'));
    await rm(path);
    await stream.append(record('två'));
    expect(onDisk(path)).toEqual(['allt', 'två']);
    expect(told).toMatchObject([{ code: 'missing' }, null]);
    await stream.append(record('tre'));
    await stream.close();
    expect(onDisk(path)).toEqual(['allt', 'två', 'tre']);
  });

  /** A stream that holds one record, on a disk that can be taken away. */
  const onDiskThatGoes = async () => {
    const folder = join(await tempFolder(), 'sessions');
    const [path, aside] = [join(folder, 'm1', 'journal.bin'), `${folder}-aside`];
    await mkdir(dirname(path), { recursive: true });
    const { promise: isTold, resolve } = Promise.withResolvers<unknown>();
    const stream = await streamAt(path, { trouble: resolve, whole });
    await stream.append(record('ett'));
    return { folder, path, aside, isTold, stream };
  };

  it('is waited for while its folder is elsewhere, and written on when it is back', async () => {
    const { folder, path, aside, isTold, stream } = await onDiskThatGoes();
    await rename(folder, aside);
    const saved = stream.append(record('två'));
    expect(await isTold).toMatchObject({ code: 'missing' });
    await rename(aside, folder);
    await saved;
    await stream.close();
    expect(onDisk(path)).toEqual(['ett', 'två']);
  });

  it('is made anew when it is looked for, though nothing is written', async () => {
    const path = await newPath();
    const { promise: isWell, resolve } = Promise.withResolvers<void>();
    const stream = await streamAt(path, { whole, trouble: (error) => error === null && resolve() });
    void stream.append(record('ett'));
    stream.check();
    await stream.append(record('två'));
    stream.check();
    // Behind the look, which has ended when this is written: a look that is under way is not asked for once more.
    await stream.append(record('tre'));
    await rm(path);
    stream.check();
    await isWell;
    expect(onDisk(path)).toEqual(['allt']);
    await stream.close();
    await rm(path);
    stream.check();
    expect(existsSync(path)).toBe(false);
  });

  it('is waited for while the disk is gone, and given all that it held when a copy has come in its place', async () => {
    const { folder, path, aside, isTold, stream } = await onDiskThatGoes();
    await cp(folder, aside, { recursive: true });
    await rm(folder, { recursive: true });
    const saved = stream.append(record('två'));
    expect(await isTold).toMatchObject({ code: 'missing' });
    await rename(aside, folder);
    await saved;
    await stream.close();
    expect(onDisk(path)).toEqual(['ett', 'allt', 'två']);
  });

  it('is given all that it held when an older one has come in its place', async () => {
    const path = await newPath();
    const stream = await streamAt(path, { whole });
    await stream.append(record('ett'));
    const older = await readFile(path);
    await stream.append(record('två'));
    await rm(path);
    await writeFile(path, older);
    await stream.append(record('tre'));
    await stream.close();
    expect(onDisk(path)).toEqual(['ett', 'allt', 'tre']);
  });
});

/** Runs a module where no file may grow past 50 KB, until it calls `freeSpace()`: as on a disk that is full. */
function onFullDisk(body: string): unknown[] {
  const script = `import { spawnSync } from 'node:child_process';
    import { openStream } from '#main/vault/stream.ts';
    const open = (path, trouble) => openStream({ path, trouble, whole: () => [] });
    const say = (...values) => console.log(JSON.stringify(values));
    const freeSpace = () => spawnSync('prlimit', ['--pid', String(process.pid), '--fsize=unlimited']);
    const record = (letter, length) => ({ type: 1, payload: Buffer.alloc(length, letter) });
    ${body}`;
  const limited = 'ulimit -S -f 100; exec "$0" --input-type=module -e "$1"';
  const run = spawnSync('sh', ['-c', limited, process.execPath, script], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}
const canFill = spawnSync('prlimit', ['--version']).status === 0;

describe('a disk that refuses', { skip: !canFill, timeout: 30_000 }, () => {
  it('is told of, nothing is called saved, and all is written in order when it takes records again', async () => {
    const path = await newPath();
    const said = onFullDisk(`
      const stream = await open(${JSON.stringify(path)}, (error) => {
        say('trouble', error?.name ?? null);
        if (error) freeSpace();
      });
      await stream.append(record('a', 10));
      const appends = [stream.append(record('b', 60000)), stream.append(record('c', 10))];
      await Promise.all(appends.map((append, at) => append.then(() => say('saved', at))));
      await stream.close();`);
    expect(said).toEqual([
      ['trouble', 'FileTrouble'],
      ['trouble', null],
      ['saved', 0],
      ['saved', 1],
    ]);
    expect(onDisk(path).map((text) => text[0])).toEqual(['a', 'b', 'c']);
  });

  it('does not keep a stream from closing: what it refused is given up, what it took stays', async () => {
    const path = await newPath();
    const said = onFullDisk(`
      const stream = await open(${JSON.stringify(path)}, (error) => say('trouble', error?.name ?? null));
      await stream.append(record('a', 10));
      void stream.append(record('b', 60000)).then(() => say('saved'), () => say('given up'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await stream.close();
      say('closed');`);
    expect(said.slice(-2)).toEqual([['given up'], ['closed']]);
    expect(said).not.toContainEqual(['saved']);
    expect(onDisk(path)).toEqual(['a'.repeat(10)]);
  });
});
