import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeRecords,
  encodeRecord,
  recordTypes,
  salvageRecords,
  type StreamRecord,
} from '#main/vault/record.ts';

const header = 9;
const anyRecord: fc.Arbitrary<StreamRecord> = fc.record({
  type: fc.constantFrom(...Object.values(recordTypes), 255),
  payload: fc.uint8Array({ maxLength: 60 }),
});
const anyRecords = fc.array(anyRecord, { maxLength: 8 });

function streamOf(records: StreamRecord[]): { bytes: Uint8Array; ends: number[] } {
  const parts = records.map(encodeRecord);
  const ends = parts.map((_, index) => parts.slice(0, index + 1).reduce((sum, part) => sum + part.length, 0));
  return { bytes: Uint8Array.from(parts.flatMap((part) => [...part])), ends };
}

describe('records', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { bytes } = streamOf(records);
        expect(decodeRecords(bytes)).toEqual({ records, goodBytes: bytes.length });
      }),
    );
  });

  it('are laid out as promised: length, type, checksum, payload', () => {
    const bytes = encodeRecord({ type: 2, payload: new TextEncoder().encode('123456789') });
    expect(bytes.length).toBe(header + 9);
    expect([...bytes.subarray(0, 5)]).toEqual([9, 0, 0, 0, 2]);
    expect(new TextDecoder().decode(bytes.subarray(header))).toBe('123456789');
  });

  it('are all there up to a cut anywhere', () => {
    const cut = anyRecords.chain((records) => {
      const { bytes, ends } = streamOf(records);
      return fc.record({
        records: fc.constant(records),
        at: fc.nat(bytes.length),
        bytes: fc.constant(bytes),
        ends: fc.constant(ends),
      });
    });
    fc.assert(
      fc.property(cut, ({ records, bytes, ends, at }) => {
        const whole = ends.filter((end) => end <= at);
        expect(decodeRecords(bytes.subarray(0, at))).toEqual({
          records: records.slice(0, whole.length),
          goodBytes: whole.at(-1) ?? 0,
        });
      }),
    );
  });

  it('are all there up to a changed byte, and none after it', () => {
    const flip = fc.array(anyRecord, { minLength: 1, maxLength: 8 }).chain((records) => {
      const { bytes } = streamOf(records);
      return fc.record({
        records: fc.constant(records),
        at: fc.nat(bytes.length - 1),
        mask: fc.integer({ min: 1, max: 255 }),
      });
    });
    fc.assert(
      fc.property(flip, ({ records, at, mask }) => {
        const { bytes, ends } = streamOf(records);
        const damaged = bytes.map((byte, index) => (index === at ? byte ^ mask : byte));
        const before = ends.filter((end) => end <= at).length;
        expect(decodeRecords(damaged)).toEqual({
          records: records.slice(0, before),
          goodBytes: ends[before - 1] ?? 0,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('are read from a part of a larger buffer', () => {
    const { bytes } = streamOf([{ type: 1, payload: new Uint8Array([1, 2, 3]) }]);
    const buffer = new Uint8Array([7, 7, 7, 7, 7, ...bytes]);
    expect(decodeRecords(buffer.subarray(5)).goodBytes).toBe(bytes.length);
  });

  it('are none in zeros, which a disk may leave after a power cut', () => {
    const { bytes } = streamOf([{ type: 1, payload: new Uint8Array([5]) }]);
    const tail = decodeRecords(new Uint8Array([...bytes, ...new Uint8Array(64)]));
    expect(tail.goodBytes).toBe(bytes.length);
    expect(tail.records).toHaveLength(1);
  });
});

describe('salvaged records', () => {
  const written = fc.record({
    type: fc.constantFrom(...Object.values(recordTypes)),
    payload: fc.uint8Array({ minLength: 4, maxLength: 60 }),
  });

  it('are all but those whose bytes were changed', () => {
    const damage = fc.record({
      records: fc.array(written, { minLength: 3, maxLength: 12 }),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }),
    });
    fc.assert(
      fc.property(damage, ({ records, at, bytes }) => {
        const { bytes: whole, ends } = streamOf(records);
        const from = Math.floor(at * whole.length);
        const damaged = Uint8Array.from(whole);
        damaged.set(bytes.subarray(0, whole.length - from), from);
        const untouched = records.filter((_, index) => {
          const [start, end] = [ends[index - 1] ?? 0, ends[index] ?? 0];
          return Buffer.compare(whole.subarray(start, end), damaged.subarray(start, end)) === 0;
        });
        const { records: found, gaps, goodBytes } = salvageRecords(damaged);
        expect(found).toEqual(untouched);
        expect(gaps.every((gap) => gap.to > gap.from && gap.to < goodBytes)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('are found after a cut that joins two halves', () => {
    const { bytes, ends } = streamOf(
      ['ett', 'två', 'tre'].map((text) => ({ type: 1, payload: new TextEncoder().encode(text) })),
    );
    const joined = Buffer.concat([bytes.subarray(0, 5), bytes.subarray(ends[0] ?? 0)]);
    expect(salvageRecords(joined).records).toHaveLength(2);
  });

  it('are found after a damaged place however many they are', () => {
    const record = encodeRecord({ type: 1, payload: new Uint8Array([1, 2, 3]) });
    const count = 300_000;
    const damaged = Buffer.concat(Array.from({ length: count }, () => record));
    damaged.writeUInt8(9, header);
    expect(salvageRecords(damaged).records).toHaveLength(count - 1);
  });

  it('are looked for in bounded time, whatever the bytes look like', () => {
    // Each of these bytes begins what could be a record of 64 KB.
    const heads = new Uint8Array(8 * 1024 * 1024).map((_, index) => (index % 2 === 0 ? 1 : 0));
    expect(salvageRecords(heads).records).toEqual([]);
  });
});
