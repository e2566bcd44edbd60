import { basename } from 'node:path';
import { nodeDisk, type Disk } from '#main/files/disk.ts';

/** A disk that counts its open files to append to, and does not open what `bars` says. */
export function countingDisk(bars: (path: string) => boolean): { disk: Disk; open: () => string[] } {
  const open: string[] = [];
  const disk: Disk = {
    ...nodeDisk,
    open: async (path, use, mode) => {
      if (bars(path)) throw Object.assign(new Error('barred'), { code: 'EMFILE' });
      const file = await nodeDisk.open(path, use, mode);
      if (use !== 'append') return file;
      open.push(basename(path));
      const close = file.close.bind(file);
      return Object.assign(file, {
        close: async () => {
          await close();
          open.splice(open.indexOf(basename(path)), 1);
        },
      });
    },
  };
  return { disk, open: () => open };
}
