import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { iconFolder, origins } from '../../pack/icons.ts';

it('the pictures of the icons are made from the drawings as they are now (npm run icons)', async () => {
  expect(await origins()).toEqual(JSON.parse(await readFile(join(iconFolder, 'made-from.json'), 'utf8')));
});

const pngMark = '89504e470d0a1a0a';

/** The width and height that a PNG says of itself; fails for anything else. */
function sizeOfPng(png: Buffer): [number, number] {
  expect(png.subarray(0, 8).toString('hex')).toBe(pngMark);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

it('the icon of session files has every size that Windows shows files in', async () => {
  const ico = await readFile(join(iconFolder, 'radslag.ico'));
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = ico.subarray(6 + 16 * index);
    const [length, offset] = [entry.readUInt32LE(8), entry.readUInt32LE(12)];
    const [width, height] = sizeOfPng(ico.subarray(offset, offset + length));
    expect([entry.readUInt8(0) || 256, entry.readUInt8(1) || 256]).toEqual([width, height]);
    return width;
  });
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

it('the icon of session files has every size that macOS shows files in, for ordinary screens and fine ones', async () => {
  const icns = await readFile(join(iconFolder, 'radslag.icns'));
  expect([icns.toString('ascii', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  const found: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const [width, height] = sizeOfPng(icns.subarray(at + 8));
    expect(width).toBe(height);
    found[icns.toString('ascii', at, at + 4)] = width;
  }
  const [plain, fine] = [
    { icp4: 16, icp5: 32, ic07: 128, ic08: 256, ic09: 512 },
    { ic11: 32, ic12: 64, ic13: 256, ic14: 512, ic10: 1024 },
  ];
  expect(found).toEqual({ ...plain, ...fine });
});
