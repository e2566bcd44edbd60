import { appendFile, readdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { decodeRecords, encodeRecord, recordTypes } from '#main/vault/record.ts';
import { ballotsIn, openSealed, sealedRecord } from '#main/vault/sealed.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import { faultyDisk } from '../../../faults/support/faulty-disk.ts';
import { tempFolder } from '../files/temp-folder.ts';

const silent = () => undefined;
const ballot = (id: string, votingId = 'v1', dots: Ballot['dots'] = { c1: 1 }): Ballot => ({
  id,
  votingId,
  channel: 'paper',
  dots,
});
const newPath = async () => join(await tempFolder(), 'sealed.bin');
const recordsOn = (path: string) => decodeRecords(new Uint8Array(readFileSync(path))).records;
const idsOf = (ballots: Ballot[]) => ballots.map(({ id }) => id);

describe('sealed ballots', () => {
  it('are on disk when they have been cast, and kept by voting', async () => {
    const path = await newPath();
    const sealed = await openSealed(path, silent);
    await sealed.cast(ballot('k1'));
    expect([...ballotsIn(recordsOn(path)).values()]).toEqual([ballot('k1')]);
    await Promise.all([sealed.cast(ballot('k2', 'v2')), sealed.cast(ballot('k3'))]);
    expect(idsOf(sealed.of('v1'))).toEqual(['k1', 'k3']);
    expect(idsOf(sealed.of('v2'))).toEqual(['k2']);
    expect(sealed.all()).toHaveLength(3);
    await sealed.close();
  });

  it('count once, however often they are sent, and as they were first', async () => {
    const path = await newPath();
    const sealed = await openSealed(path, silent);
    await sealed.cast(ballot('k1'));
    await sealed.cast(ballot('k1', 'v1', { c1: 3 }));
    expect(sealed.of('v1')).toEqual([ballot('k1')]);
    expect(recordsOn(path)).toHaveLength(1);
    await Promise.all([sealed.cast(ballot('k2')), sealed.cast(ballot('k2'))]);
    expect(sealed.of('v1')).toHaveLength(2);
    await sealed.close();
  });

  it('can be withdrawn, and are gone for good', async () => {
    const path = await newPath();
    const sealed = await openSealed(path, silent);
    await sealed.cast(ballot('k1'));
    await sealed.cast(ballot('k2'));
    await sealed.withdraw('k1');
    await sealed.withdraw('unknown');
    expect(idsOf(sealed.all())).toEqual(['k2']);
    await sealed.close();
    const again = await openSealed(path, silent);
    expect(idsOf(again.all())).toEqual(['k2']);
    await again.cast(ballot('k1'));
    expect(idsOf(again.all()).toSorted()).toEqual(['k1', 'k2']);
    await again.close();
  });

  it('that were withdrawn elsewhere do not come back with a third copy', async () => {
    const path = await newPath();
    const sealed = await openSealed(path, silent);
    await sealed.adopt({ ballots: [ballot('k2')], withdrawn: ['k1'] });
    await sealed.adopt({ ballots: [ballot('k1'), ballot('k2')], withdrawn: [] });
    expect(idsOf(sealed.all())).toEqual(['k2']);
    await sealed.close();
    const again = await openSealed(path, silent);
    await again.adopt({ ballots: [ballot('k1')], withdrawn: [] });
    expect(again.part()).toEqual({ ballots: [ballot('k2')], withdrawn: ['k1'] });
    await again.close();
  });

  it('leave the disk when they are forgotten, and only they', async () => {
    const path = await newPath();
    const sealed = await openSealed(path, silent);
    const cast = ['k1', 'k2', 'k3'].map((id) => sealed.cast(ballot(id)));
    const forgotten = Promise.all(cast).then(() => sealed.forget(['k1', 'k3', 'unknown']));
    await forgotten;
    await sealed.cast(ballot('k4'));
    expect(recordsOn(path).map((record) => [...ballotsIn([record]).keys()])).toEqual([['k2'], ['k4']]);
    expect(readFileSync(path, 'utf8')).not.toMatch(/k1|k3/);
    await sealed.close();
    const again = await openSealed(path, silent);
    expect(idsOf(again.all())).toEqual(['k2', 'k4']);
    await again.close();
  });

  it('leave the disk also where they were damaged or cut off: there too their order tells who voted when', async () => {
    const path = await newPath();
    const first = await openSealed(path, silent);
    for (const id of ['k1', 'k2', 'k3']) await first.cast(ballot(id));
    await first.close();
    const bytes = readFileSync(path);
    await writeFile(path, bytes.fill(0, bytes.indexOf('k2'), bytes.indexOf('k2') + 2));
    await (await openSealed(path, silent)).close();
    await appendFile(
      path,
      encodeRecord(sealedRecord({ kind: 'cast', ballot: ballot('k4') })).subarray(0, -1),
    );
    const sealed = await openSealed(path, silent);
    expect(idsOf(sealed.all())).toEqual(['k1', 'k3']);
    expect((await readdir(dirname(path))).toSorted()).toEqual([
      'sealed.bin',
      'sealed.bin.damaged',
      'sealed.bin.torn',
    ]);
    await sealed.forget(['k1', 'k3']);
    await sealed.close();
    expect(await readdir(dirname(path))).toEqual(['sealed.bin']);
  });

  it('are not lost to a forgetting that comes at the same time', async () => {
    const path = await newPath();
    const sealed = await openSealed(path, silent);
    await sealed.cast(ballot('k0'));
    const forgetting = sealed.forget(['k0']);
    for (let moment = 1; moment < 9; moment++) {
      await new Promise(setImmediate);
      await sealed.cast(ballot(`k${moment}`));
      if (moment % 3 === 0) void sealed.forget([]);
    }
    await forgetting;
    await sealed.close();
    expect([...ballotsIn(recordsOn(path)).keys()]).toEqual(['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8']);
  });

  it('come back when they are opened again, but for what is not whole', async () => {
    const path = await newPath();
    const sealed = await openSealed(path, silent);
    await sealed.cast(ballot('k1', 'v1', { c1: 2, c2: 1 }));
    await sealed.close();
    const unreadable = [
      { type: recordTypes.sealed, payload: new TextEncoder().encode('{"kind":"cast"}') },
      { type: recordTypes.sealed, payload: new TextEncoder().encode('not json') },
      { type: recordTypes.update, payload: sealedRecord({ kind: 'cast', ballot: ballot('k7') }).payload },
    ];
    const torn = encodeRecord(sealedRecord({ kind: 'cast', ballot: ballot('k9') })).subarray(0, 20);
    for (const record of unreadable) await appendFile(path, encodeRecord(record));
    await appendFile(path, encodeRecord(sealedRecord({ kind: 'cast', ballot: ballot('k2') })));
    await appendFile(path, torn);
    const again = await openSealed(path, silent);
    expect(again.all()).toEqual([ballot('k1', 'v1', { c1: 2, c2: 1 }), ballot('k2')]);
    await again.close();
  });
});

describe('a disk that refuses while ballots are forgotten', () => {
  const opened = async () => {
    const path = await newPath();
    const disk = faultyDisk();
    const told: unknown[] = [];
    const sealed = await openSealed(path, (error) => told.push(error), disk);
    for (const id of ['k1', 'k2']) await sealed.cast(ballot(id));
    const refuse = () => disk.plan({ bars: (call) => (call === 'open' ? 'EBUSY' : undefined) });
    return { path, disk, sealed, refuse, told };
  };
  const busy = { code: 'busy' };

  it('says so of each ballot, and takes them again when it can; what was to be forgotten is gone then', async () => {
    const { path, disk, sealed, refuse } = await opened();
    refuse();
    await expect(sealed.forget(['k1'])).rejects.toMatchObject(busy);
    await expect(sealed.cast(ballot('k3'))).rejects.toMatchObject(busy);
    await expect(sealed.forget(['k1'])).rejects.toMatchObject(busy);
    disk.plan({});
    await sealed.cast(ballot('k4'));
    await sealed.withdraw('k2');
    await sealed.close();
    expect([...ballotsIn(recordsOn(path)).keys()]).toEqual(['k4']);
    expect(readFileSync(path, 'utf8')).not.toMatch(/k1|k3/);
  });

  it('is told of as well again by the file that is written anew', async () => {
    const { path, disk, sealed, told } = await opened();
    let isAnew = false;
    const bars = (call: string, place: string) => {
      isAnew ||= call === 'rename';
      return call === 'stat' && place === path && !isAnew ? 'EBUSY' : undefined;
    };
    disk.plan({ bars });
    sealed.check();
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject(busy));
    await sealed.forget(['k1']);
    expect(told.at(-1)).toBeNull();
    await sealed.close();
    expect([...ballotsIn(recordsOn(path)).keys()]).toEqual(['k2']);
  });

  it('is tried again at the next look for the file, without a ballot to write', async () => {
    const { path, disk, sealed, refuse } = await opened();
    refuse();
    await expect(sealed.forget(['k1'])).rejects.toMatchObject(busy);
    disk.plan({});
    sealed.check();
    await vi.waitFor(() => expect([...ballotsIn(recordsOn(path)).keys()]).toEqual(['k2']));
    await sealed.close();
  });

  it('is left alone by a look that comes after the closing', async () => {
    const { disk, sealed, refuse } = await opened();
    refuse();
    await expect(sealed.forget(['k1'])).rejects.toMatchObject(busy);
    await sealed.close();
    const asked = disk.calls();
    sealed.check();
    await sealed.close();
    expect(disk.calls()).toBe(asked);
  });

  it('has nothing more to do for them once they are closed', async () => {
    const { path, disk, sealed } = await opened();
    const closings: Promise<number>[] = [];
    const bars = (call: string) => {
      if (call === 'rename') closings.push(sealed.close().then(disk.calls));
      return undefined;
    };
    disk.plan({ bars });
    await sealed.forget(['k1']);
    expect(await Promise.all(closings)).toEqual([disk.calls()]);
    expect([...ballotsIn(recordsOn(path)).keys()]).toEqual(['k2']);
  });

  it('takes no ballots once they are closed, also when that comes while others are forgotten', async () => {
    for (const code of [undefined, 'EBUSY'] as const) {
      const { path, disk, sealed } = await opened();
      const closings: Promise<void>[] = [];
      const bars = (call: string) => {
        if (call !== 'open') return undefined;
        closings.push(sealed.close());
        return code;
      };
      disk.plan({ bars });
      await sealed.forget(['k1']).catch(() => undefined);
      await Promise.all(closings);
      disk.plan({});
      const before = readFileSync(path);
      for (const id of ['k5', 'k6'])
        await expect(sealed.cast(ballot(id))).rejects.toMatchObject({ name: 'FileTrouble', path });
      await expect(sealed.forget(['k2'])).rejects.toMatchObject({ name: 'FileTrouble', path });
      expect(readFileSync(path)).toEqual(before);
    }
  });
});
