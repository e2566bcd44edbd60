import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeDisk } from '#main/files/disk.ts';
import { inLanes, sum, type Attack, type Outcome } from '../support/attack.ts';
import { faultyDisk, refusals, type Refusal } from '../support/faulty-disk.ts';
import { inFolder } from '../support/folders.ts';
import { operations, type Operation } from '../support/operations.ts';
import { tryOperation } from '../support/try-operation.ts';

type Point = { operation: Operation; code: Refusal; from: number; forGood: boolean };

/** Every call that an operation makes, failing once or from then on, with every error. */
async function allPoints(folder: string): Promise<Point[]> {
  const points: Point[] = [];
  for (const operation of operations) {
    const own = join(folder, operation.name);
    await mkdir(own);
    await operation.before(own, nodeDisk);
    const counting = faultyDisk();
    await operation.act(own, counting);
    for (let from = 1; from <= counting.calls(); from++)
      for (const code of refusals)
        for (const forGood of [false, true]) points.push({ operation, code, from, forGood });
  }
  return points;
}

export const failingCalls: Attack = {
  name: 'failing call N = 1 … last, by the port',
  run: ({ planted }) =>
    inFolder(async (folder) => {
      const points = await allPoints(folder);
      const chosen = planted ? points.filter(({ operation }) => operation.name === 'write') : points;
      // Most of the time is spent waiting for the next try: so many at once.
      const outcomes = await inLanes(64, chosen, (point) => tryPoint(point, planted));
      return { ...sum(outcomes), note: operations.map(({ name }) => name).join(', ') };
    }),
};

async function tryPoint({ operation, code, from, forGood }: Point, planted: boolean): Promise<Outcome> {
  return inFolder(async (folder) => {
    await operation.before(folder, nodeDisk);
    const refuse = { from, to: forGood ? Infinity : from, code };
    const disk = faultyDisk(planted ? { refuse, lie: 'rename' } : { refuse });
    return tryOperation(operation, folder, disk);
  });
}
