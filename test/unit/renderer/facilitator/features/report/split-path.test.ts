import { describe, expect, it } from 'vitest';
import { splitPath } from '#renderer/facilitator/features/report/split-path.ts';

describe('splitPath', () => {
  it.each([
    ['/media/anna/USB/Torget.pdf', '/media/anna/USB/', 'Torget.pdf'],
    ['E:\\Möten\\Torget.pdf', 'E:\\Möten\\', 'Torget.pdf'],
    ['E:\\Torget.pdf', 'E:\\', 'Torget.pdf'],
    ['Torget.pdf', '', 'Torget.pdf'],
  ])('%s', (path, folder, name) => {
    expect(splitPath(path)).toEqual({ folder, name });
  });
});
