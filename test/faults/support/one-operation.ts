import { nodeDisk } from '#main/files/disk.ts';
import { faultyDisk } from './faulty-disk.ts';
import { operations } from './operations.ts';

/** Carries out one operation in a folder in its old state, under strace. Says `done`, or `refused` with the reason. */
const [folder = '', name, planted] = process.argv.slice(2);
const operation = operations.find((each) => each.name === name);
const disk = planted === 'planted' ? faultyDisk({ lie: 'rename' }) : nodeDisk;
const done = await operation?.act(folder, disk).catch((error: unknown) => {
  process.stdout.write(`refused ${String(error)}\n`);
  return false;
});
if (done) process.stdout.write('done\n');
