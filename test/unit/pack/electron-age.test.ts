import { describe, expect, it } from 'vitest';
import { ageTrouble } from '../../pack/electron-age.ts';

const day = 24 * 60 * 60 * 1000;
const now = 100 * day;
const releases = [
  { version: '42.9.9', at: 0 },
  { version: '43.1.0', at: 0 },
  { version: '44.2.0', at: 0 },
  { version: '45.9.0', at: 80 * day },
  { version: '45.10.0', at: 90 * day },
  { version: '46.0.0-beta.1', at: 0 },
];

describe('the Electron we ship', () => {
  it('is current until a fix has been out for fourteen days', () => {
    expect(ageTrouble('45.10.0', releases, now)).toBeNull();
    expect(ageTrouble('45.9.0', releases, now)).toBeNull();
    expect(ageTrouble('45.9.0', releases, now + 5 * day)).toContain('45.10.0');
  });

  it('is one of the three that are looked after; what is not stable does not count', () => {
    expect(ageTrouble('43.1.0', releases, now)).toBeNull();
    expect(ageTrouble('42.9.9', releases, now)).toContain('no longer looked after');
  });
});
