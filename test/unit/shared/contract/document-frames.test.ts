import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, type DocumentFrame } from '#shared/contract/document-frames.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
const number = fc.oneof(fc.nat(1000), fc.maxSafeNat());
const anyFrame: fc.Arbitrary<DocumentFrame> = fc.oneof(
  fc.record({ kind: fc.constant('sync' as const), message: bytes }),
  fc.record({ kind: fc.constant('update' as const), number, update: bytes }),
  fc.record({ kind: fc.constant('saved' as const), number }),
  fc.record({ kind: fc.constant('trouble' as const), code: fc.string({ unit: 'binary' }) }),
  fc.record({ kind: fc.constant('refused' as const) }),
);

describe('frames', () => {
  it('come back as they were sent, also from the middle of a larger buffer', () => {
    fc.assert(
      fc.property(anyFrame, fc.nat(9), (frame, offset) => {
        const sent = encodeFrame(frame);
        expect(decodeFrame(sent)).toEqual(frame);
        const buffer = new Uint8Array(offset + sent.length + 3);
        buffer.set(sent, offset);
        expect(decodeFrame(buffer.subarray(offset, offset + sent.length))).toEqual(frame);
      }),
    );
  });

  it('are frames or null, whatever the bytes: nothing throws', () => {
    const cut = anyFrame.chain((frame) => {
      const whole = encodeFrame(frame);
      return fc.nat(whole.length).map((length) => whole.subarray(0, length));
    });
    fc.assert(
      fc.property(fc.oneof(bytes, cut), (garbage) => {
        const frame = decodeFrame(garbage);
        if (frame !== null) expect(encodeFrame(frame)).toEqual(garbage);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([[[]], [[9]], [[1, 5]], [[1, 5, 200, 1]], [[3, 2, 255, 254]]])('%j is none', (garbage) => {
    expect(decodeFrame(Uint8Array.from(garbage))).toBeNull();
  });

  it.each([null, 'text', { kind: 'refused' }, [4]])('%j is none', (data) => {
    expect(decodeFrame(data)).toBeNull();
  });
});
