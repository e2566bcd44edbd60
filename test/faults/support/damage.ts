import type { Chance } from './chance.ts';

type Damage = (bytes: Uint8Array, chance: Chance) => Uint8Array;

const damages: readonly Damage[] = [
  function flipped(bytes, chance) {
    const place = chance(bytes.length);
    return bytes.map((byte, index) => (index === place ? byte ^ (1 + chance(255)) : byte));
  },
  function cut(bytes, chance) {
    return bytes.slice(0, chance(bytes.length));
  },
  function cutOut(bytes, chance) {
    const from = chance(bytes.length);
    return new Uint8Array([...bytes.subarray(0, from), ...bytes.subarray(from + 1 + chance(40))]);
  },
  function zeroed(bytes, chance) {
    const from = chance(bytes.length);
    return new Uint8Array(bytes).fill(0, from, from + 1 + chance(60));
  },
];

/** A copy of the bytes, damaged in one of the ways in which disks damage: by turns. */
export function damagedBytes(bytes: Uint8Array, round: number, chance: Chance): Uint8Array {
  const damage = damages[round % damages.length];
  return damage ? damage(bytes, chance) : bytes;
}
