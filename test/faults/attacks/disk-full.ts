import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeDisk } from '#main/files/disk.ts';
import { mountSmallDisk, type SmallDisk } from '../../e2e/support/small-disk.ts';
import { clean, inLanes, sum, type Attack, type Outcome } from '../support/attack.ts';
import { faultyDisk } from '../support/faulty-disk.ts';
import { inFolder } from '../support/folders.ts';
import { operations } from '../support/operations.ts';
import { tryOperation } from '../support/try-operation.ts';

const page = 4096;
const diskSize = 512 * 1024;
/** The largest operation writes less than this. */
const mostFree = 64 * 1024;

/** Every free-space point of a small disk, for everything that writes: by a real one, and byte by byte by the port. */
export const diskFull: Attack = {
  name: 'disk full at every point',
  run: async ({ planted, long }) => {
    const byPort = await everyRoom(planted, long ? 1 : 512);
    const real = await onSmallDisk(planted);
    return {
      ...sum([byPort, real ?? clean()]),
      note: real ? `tmpfs: ${real.tries} points; the port: ${byPort.tries}` : 'no mount: by the port alone',
    };
  },
};

async function everyRoom(planted: boolean, step: number): Promise<Outcome> {
  const rooms = Array.from({ length: mostFree / 2 / step }, (_, index) => index * step);
  const points = operations.flatMap((operation) => rooms.map((room) => ({ operation, room })));
  const outcomes = await inLanes(64, points, ({ operation, room }) =>
    inFolder(async (folder) => {
      await operation.before(folder, nodeDisk);
      const disk = faultyDisk(planted ? { room, lie: 'whole' } : { room });
      return tryOperation(operation, folder, disk);
    }),
  );
  return sum(outcomes);
}

/** Null where no disk can be mounted. */
async function onSmallDisk(planted: boolean): Promise<Outcome | null> {
  return inFolder(async (folder) => {
    const disk = await mountSmallDisk(folder, diskSize);
    if (!disk) return null;
    try {
      return await everyPage(disk, planted);
    } finally {
      disk.close();
    }
  });
}

async function everyPage(small: SmallDisk, planted: boolean): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const operation of operations)
    for (let free = 0; free <= mostFree; free += page) {
      const own = join(small.path, 'own');
      await mkdir(own);
      await operation.before(own, nodeDisk);
      await small.fill(free);
      const disk = planted ? faultyDisk({ lie: 'whole' }) : nodeDisk;
      const freeing = setTimeout(() => void small.empty(), 300);
      outcomes.push(await tryOperation(operation, own, disk, small.empty));
      clearTimeout(freeing);
      await small.empty();
      await rm(own, { recursive: true });
    }
  return sum(outcomes);
}
