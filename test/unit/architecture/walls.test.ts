import { describe, expect, test } from 'vitest';
import { checkWalls } from '../../architecture/walls.ts';

const throughBridge =
  'a window reaches the host through renderer/bridge (calls of shared/contract/bridge.ts)';
const throughHost = 'a shell or the command line goes through main/host';
const sharedAsks = 'shared knows neither main nor renderer: take what is needed as an argument';
const sharedDocument = 'pass the plain Session of shared/domain instead of the document';
const storeServes = 'the store serves the features of renderer/facilitator; give widgets plain values';
const byView = 'only a window root puts screens together';
const unknownRoom = 'the rooms are listed in test/architecture/rooms.ts';
const voting = 'renderer/facilitator/features/voting/voting-list.tsx';

function breaches(path: string, ...lines: string[]): string[] {
  return checkWalls([{ path, source: lines.join('\n') }]);
}

test('a house in order has no breach', () => {
  const files = {
    'shared/domain/note.ts': `import { z } from 'zod'; import { id } from './id.ts';`,
    'shared/document/read.ts': `import * as Y from 'yjs'; import type { Note } from '#shared/domain/note.ts';`,
    'shared/i18n/sv/index.ts': `export * from '../en/index.ts';`,
    'main/files/read.ts': `import { open } from 'node:fs/promises'; import fs from 'fs';`,
    'main/vault/journal.ts': `import { safeWrite } from '#main/files/safe-write.ts';`,
    'main/launch/start.ts': `const shell = await import(process.argv[2]);`,
    'main/host/version.ts': `import about from '../../package.json' with { type: 'json' };`,
    'main/electron/app.ts': `import { app } from 'electron'; import { host } from '#main/host/host.ts';`,
    'renderer/db/open.ts': `import Dexie from 'dexie';`,
    'renderer/ui/button.tsx': `import './button.css'; import { useId } from 'react';`,
    'renderer/store/group.ts': `import url from './group.ts?worker&url'; import data from './data.json';`,
    'renderer/canvas/mark.ts': `import star from '../../assets/icons/star.svg';`,
    [voting]: `import { Button } from '#renderer/ui/button.tsx'; const row = await import('./row.tsx');`,
    'renderer/facilitator/app.tsx': `import { VotingList } from '#${voting}';`,
    'renderer/facilitator.tsx': `import { App } from '#renderer/facilitator/app.tsx';`,
    'test/unit/any.test.ts': `import fs from 'node:fs'; import { x } from '../../main/vault/journal.ts';`,
  };
  expect(checkWalls(Object.entries(files).map(([path, source]) => ({ path, source })))).toEqual([]);
});

describe('rooms', () => {
  test.each([
    ['static', `import { Journal } from '#main/vault/journal.ts';`, 'main/vault/journal.ts', throughBridge],
    ['type-only', `import type { Read } from '#main/files/read.ts';`, 'main/files/read.ts', throughBridge],
    ['re-exported', `export { read } from '#main/files/read.ts';`, 'main/files/read.ts', throughBridge],
    ['re-exported whole', `export * from '#main/files/read.ts';`, 'main/files/read.ts', throughBridge],
    ['dynamic', `const files = import('#main/files/read.ts');`, 'main/files/read.ts', throughBridge],
    [
      'dynamic in a template',
      'const files = import(`#main/files/read.ts`);',
      'main/files/read.ts',
      throughBridge,
    ],
    [
      'type expression',
      `type Read = import('#main/files/read.ts').Read;`,
      'main/files/read.ts',
      throughBridge,
    ],
    ['required', `import read = require('#main/files/read.ts');`, 'main/files/read.ts', throughBridge],
    ['worker', `import u from '#main/files/read.ts?worker&url';`, 'main/files/read.ts', throughBridge],
    ['relative', `import '../../../../main/files/read.ts';`, 'main/files/read.ts', throughBridge],
    ['absolute', `import '/main/files/read.ts';`, 'main/files/read.ts', throughBridge],
    ['round about', `import '#shared/../main/files/read.ts';`, 'main/files/read.ts', throughBridge],
    ['side effect', `import '#renderer/facilitator/app.tsx';`, 'renderer/facilitator/app.tsx', byView],
    ['test code', `import '#test/rig.ts';`, 'test/rig.ts', 'only tests import test code'],
  ])('%s import of a closed room names the door', (_, source, target, door) => {
    expect(breaches(voting, '// för rösträkning 🗳', '', source)).toEqual([
      `${voting}:3 imports ${target}: ${door}`,
    ]);
  });

  test.each([
    ['main/cli/run.ts', 'main/vault/journal.ts', throughHost],
    ['main/host/host.ts', 'renderer/store/store.ts', 'main speaks to the windows through shared/contract'],
    ['shared/report/model.ts', 'main/files/read.ts', sharedAsks],
    ['shared/voting/tally.ts', 'shared/document/read.ts', sharedDocument],
    ['renderer/ui/button.tsx', 'renderer/store/store.ts', storeServes],
    ['renderer/store/store.ts', 'renderer/projector.tsx', 'nobody imports a window root'],
  ])('%s may not import %s', (path, target, door) => {
    expect(breaches(path, `import { a } from '#${target}';`)).toEqual([
      `${path}:1 imports ${target}: ${door}`,
    ]);
  });

  test('a feature imports no other feature', () => {
    const board = 'renderer/facilitator/features/board/board.tsx';
    expect(breaches(voting, `import { Board } from '#${board}';`)).toEqual([
      `${voting}:1 imports ${board}: ${byView}`,
    ]);
    expect(breaches(voting, `const boards = import.meta.glob(['../board/*.tsx']);`)).toEqual([
      `${voting}:1 imports renderer/facilitator/features/board/*.tsx: ${byView}`,
    ]);
  });

  test('a file of no room is named, on either side', () => {
    expect(breaches('renderer/phone/page.ts')).toEqual([
      `renderer/phone/page.ts:1 is in no room: ${unknownRoom}`,
    ]);
    expect(breaches('renderer/facilitator/features/loose.ts')).toHaveLength(1);
    expect(breaches('main/loose.ts')).toHaveLength(1);
    expect(breaches(voting, `import '../../../../package.json';`)).toHaveLength(1);
    expect(breaches(voting, `import '#renderer/phone/page.ts';`)).toEqual([
      `${voting}:1 imports renderer/phone/page.ts: it is in no room; ${unknownRoom}`,
    ]);
  });
});

describe('packages', () => {
  test.each([
    [voting, 'yjs', 'read and change the document through shared/document'],
    [voting, 'y-protocols/sync', 'read and change the document through shared/document'],
    [voting, 'zustand', 'renderer/store owns the state'],
    ['renderer/store/store.ts', 'dexie', 'renderer/db owns the database'],
    ['main/host/host.ts', 'electron', 'only main/electron knows Electron'],
    ['main/vault/journal.ts', 'node:fs', 'main/files is the only door to the disk'],
    ['main/vault/journal.ts', 'fs/promises', 'main/files is the only door to the disk'],
    ['renderer/ui/button.tsx', 'node:path', 'Node lives in main; a window asks the host'],
    ['main/host/host.ts', 'react', 'React draws in renderer'],
    [
      'main/files/safe-write.ts',
      'write-file-atomic',
      'banned: measured to truncate or hang; use main/files/safe-write.ts',
    ],
    [
      'renderer/ui/font.ts',
      'https://fonts.example/a.js',
      'code comes from the project and its packages only',
    ],
  ])('%s may not import %s', (path, specifier, door) => {
    expect(breaches(path, `import type { A } from '${specifier}';`)).toEqual([
      `${path}:1 imports ${specifier}: ${door}`,
    ]);
  });
});

describe('form', () => {
  test('a path that leaves its room starts with #', () => {
    expect(breaches('shared/voting/tally.ts', `import { a } from '../domain/note.ts';`)).toEqual([
      `shared/voting/tally.ts:1 imports shared/domain/note.ts: a path that leaves its room starts with #: write '#shared/domain/note.ts'`,
    ]);
  });

  test('inside a room the path is relative', () => {
    expect(breaches('shared/i18n/sv/index.ts', `import '#shared/i18n/format.ts';`)).toEqual([
      `shared/i18n/sv/index.ts:1 imports shared/i18n/format.ts: inside a room the path is relative: write '../format.ts'`,
    ]);
  });

  test('a path names a file', () => {
    expect(breaches(voting, `import '#renderer/ui/button';`)).toEqual([
      `${voting}:1 imports renderer/ui/button: name the file, with its extension`,
    ]);
  });

  test.each(['shared/report/model.ts', voting])('%s computes no path', (path) => {
    expect(breaches(path, 'const any = import(name);')).toEqual([
      `${path}:1 imports a computed path: write the path out, so that it can be checked`,
    ]);
  });

  test('a file that cannot be read as TypeScript is named', () => {
    expect(breaches(voting, 'import {')[0]).toMatch(`${voting}:1 cannot be read as TypeScript: SyntaxError:`);
  });
});
