import { crc32 as nodes } from 'node:zlib';
import { assert, property, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';
import { crc32 } from '#shared/lib/crc32.ts';

it('is the checksum that everybody means by CRC-32', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  assert(property(uint8Array({ maxLength: 300 }), (bytes) => crc32(bytes) === nodes(bytes)));
});
