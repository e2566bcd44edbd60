import { lockFolder } from '#main/files/folder-lock.ts';

/** Tries to take a folder, says whether it got it, and holds it until it is killed or told to go on. */
const [folder = '', planted] = process.argv.slice(2);
// The planted fault: a start that does not look whether another has the folder.
const release = planted === 'planted' ? async () => undefined : await lockFolder(folder);
process.stdout.write(release ? 'held\n' : 'refused\n');
process.stdin.once('data', () => {
  void Promise.resolve(release?.()).then(() => process.exit(0));
});
