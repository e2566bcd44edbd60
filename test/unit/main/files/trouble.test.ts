import { describe, expect, it } from 'vitest';
import { aboutFolder, FileTrouble, orTrouble } from '#main/files/trouble.ts';

const system = (code: string) => Object.assign(new Error(code), { code });
async function troubleOf(error: Error): Promise<unknown> {
  try {
    return await orTrouble('/media/usb/a.pdf', async () => {
      throw error;
    });
  } catch (reason) {
    return reason;
  }
}

describe('trouble with a file', () => {
  it.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'readonly'],
    ['EACCES', 'denied'],
    ['EPERM', 'denied'],
    ['ENOENT', 'missing'],
    ['ENOTDIR', 'missing'],
    ['EBUSY', 'busy'],
    ['ENAMETOOLONG', 'too-long'],
    ['EIO', 'other'],
    ['', 'other'],
  ])('is told of by the system as %s and by us as %s', async (said, code) => {
    expect(await troubleOf(system(said))).toMatchObject({
      name: 'FileTrouble',
      code,
      path: '/media/usb/a.pdf',
    });
  });

  it('keeps the path that it was first about', async () => {
    const inner = new FileTrouble('full', '/media/usb');
    expect(await troubleOf(inner)).toBe(inner);
  });

  it('is about the folder that a person chose, when it is the folder that bars', () => {
    const about = (error: unknown) => {
      try {
        return aboutFolder(error, '/media/usb');
      } catch (reason) {
        return reason;
      }
    };
    for (const code of ['missing', 'denied', 'readonly'] as const)
      expect(about(new FileTrouble(code, '/media/usb/a.pdf'))).toMatchObject({ code, path: '/media/usb' });
    const full = new FileTrouble('full', '/media/usb/a.pdf');
    expect(about(full)).toBe(full);
    expect(about('text')).toBe('text');
  });
});
