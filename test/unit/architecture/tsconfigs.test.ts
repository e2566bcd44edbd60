import { expect, test } from 'vitest';
import { tsconfigsFor } from '../../architecture/tsconfigs.ts';

const configs = tsconfigsFor([
  'shared/lib/assert-never.ts',
  'shared/domain/note.ts',
  'shared/document/read.ts',
  'main/files/read.ts',
  'renderer/store/store.ts',
  'renderer/facilitator.tsx',
  'renderer/facilitator/app.tsx',
  'renderer/facilitator/features/board/board.tsx',
  'renderer/facilitator/features/voting/voting-list.tsx',
  'test/unit/any.test.ts',
]);

function config(path: string) {
  return configs.get(`${path}/tsconfig.json`);
}
function references(path: string) {
  return config(path)?.references?.map((reference) => reference.path);
}

test('a room refers to the rooms with files that it may import, and to no other', () => {
  expect(references('shared/lib')).toEqual([]);
  expect(references('shared/document')).toEqual(['../domain', '../lib']);
  expect(references('renderer/facilitator/features/board')).toEqual([
    '../../../store',
    '../../../../shared/document',
    '../../../../shared/domain',
    '../../../../shared/lib',
  ]);
  expect(configs.has('shared/voting/tsconfig.json')).toBe(false);
});

test('a room has its own files only', () => {
  expect(config('renderer')?.include).toEqual(['*.ts', '*.tsx']);
  expect(config('renderer/facilitator')?.exclude).toEqual(['features/board', 'features/voting']);
});

test('a room sees the types of the place where it runs', () => {
  expect(config('shared/domain')?.compilerOptions).toMatchObject({ lib: ['ES2024'], types: [] });
  expect(config('main/files')?.compilerOptions).toMatchObject({ lib: ['ES2024'], types: ['node'] });
  expect(config('renderer/store')?.compilerOptions).toMatchObject({
    lib: ['ES2024', 'DOM', 'DOM.Iterable'],
    types: ['vite/client'],
  });
});

test('the project itself has no files, only its rooms', () => {
  expect(configs.get('tsconfig.json')).toMatchObject({ files: [] });
  expect(configs.get('tsconfig.json')?.references).toHaveLength(configs.size - 1);
  expect(references('test')).toHaveLength(configs.size - 2);
});
