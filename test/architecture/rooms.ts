/**
 * The rooms of the house and which rooms each may import (CONTRIBUTING, "The rooms").
 * This table is the one source: walls.ts checks the imports against it, tsconfigs.ts the tsconfig of each room.
 */
export type Room = {
  /** Folder from the project's root. */
  path: string;
  /** What the folder holds: 'files' = only those directly in it, 'rooms' = each folder in it is a room of its own. */
  holds?: 'files' | 'rooms';
  /** Room paths that may be imported besides the room itself. */
  mayImport: string[];
  /** Where its code runs, which decides the types it sees. */
  runsIn: 'anywhere' | 'node' | 'page' | 'tests';
  /** Folders of assets whose JSON it imports, which the compiler has to be told. */
  reads?: string[];
  /** Said when someone imports this room who may not: where the right door is. */
  door: string;
};

const sharedRooms = [
  'i18n',
  'voting',
  'timebox',
  'clustering',
  'contract',
  'document',
  'report',
  'domain',
  'lib',
].map((name) => `shared/${name}`);
const domain = ['shared/domain', 'shared/lib'];

function shared(name: string, mayImport: string[], door: string): Room {
  return { path: `shared/${name}`, mayImport, runsIn: 'anywhere', door };
}
function node(name: string, mayImport: string[], door: string): Room {
  return { path: `main/${name}`, mayImport, runsIn: 'node', door };
}
function page(name: string, mayImport: string[], door: string): Room {
  return { path: `renderer/${name}`, mayImport, runsIn: 'page', door };
}

const throughHost = 'a shell or the command line goes through main/host';
const byView = 'only a window root puts screens together';

const productRooms: Room[] = [
  shared('lib', [], 'shared/lib is open to all'),
  shared('domain', ['shared/lib'], 'shared/domain is open to all but shared/lib'),
  shared(
    'i18n',
    [...domain, 'shared/clustering'],
    'words for people are chosen in shared/report and in the windows',
  ),
  shared('voting', domain, 'tallies are made in shared/report, main/host and the windows'),
  shared('timebox', domain, 'clock arithmetic is used by shared/report, main/host and the windows'),
  {
    ...shared('clustering', domain, 'notes are grouped in the windows and by the command line'),
    reads: ['assets/topics'],
  },
  shared('contract', domain, 'contracts are spoken by main and renderer, not inside shared'),
  shared('document', domain, 'pass the plain Session of shared/domain instead of the document'),
  shared(
    'report',
    [...domain, 'shared/document', 'shared/voting', 'shared/timebox', 'shared/i18n'],
    'main/exports turns the report model into files',
  ),
  node('files', ['shared/lib'], 'main/files is open to all of main'),
  node('vault', [...sharedRooms, 'main/files'], throughHost),
  node('imports', [...sharedRooms, 'main/files'], throughHost),
  node('exports', [...sharedRooms, 'main/files'], throughHost),
  node(
    'host',
    [...sharedRooms, 'main/vault', 'main/imports', 'main/exports', 'main/files'],
    'only the shells and the command line start the host',
  ),
  node(
    'electron',
    [...sharedRooms, 'main/host', 'main/files'],
    'nobody imports a shell: main/launch starts it',
  ),
  node(
    'portable',
    [...sharedRooms, 'main/host', 'main/files'],
    'nobody imports a shell: main/launch starts it',
  ),
  node('cli', [...sharedRooms, 'main/host', 'main/files'], 'nobody imports the command line'),
  node('launch', ['main/files', 'shared/lib'], 'nobody imports the launcher'),
  page('ui', ['shared/lib', 'shared/i18n'], 'widgets serve the features of renderer/facilitator'),
  page('canvas', sharedRooms, 'only boards paint: features, projector and bench'),
  page('bridge', sharedRooms, 'only windows speak to the host'),
  page('db', sharedRooms, 'the store opens the database: use renderer/store'),
  page('workers', sharedRooms, 'the store asks the workers: use renderer/store'),
  page(
    'store',
    [...sharedRooms, 'renderer/bridge', 'renderer/db', 'renderer/workers'],
    'the store serves the features of renderer/facilitator; give widgets plain values',
  ),
  {
    ...page(
      'facilitator/features',
      [...sharedRooms, 'renderer/store', 'renderer/bridge', 'renderer/canvas', 'renderer/ui'],
      byView,
    ),
    holds: 'rooms',
  },
  page(
    'facilitator',
    [
      ...sharedRooms,
      'renderer/facilitator/features',
      'renderer/store',
      'renderer/bridge',
      'renderer/canvas',
      'renderer/ui',
    ],
    byView,
  ),
  page('projector', [...sharedRooms, 'renderer/bridge', 'renderer/canvas', 'renderer/ui'], byView),
  {
    path: 'renderer',
    holds: 'files',
    mayImport: [
      ...sharedRooms,
      ...[
        'bridge',
        'db',
        'workers',
        'store',
        'canvas',
        'ui',
        'projector',
        'facilitator',
        'facilitator/features',
      ].map((name) => `renderer/${name}`),
    ],
    runsIn: 'page',
    door: 'nobody imports a window root',
  },
];

export const rooms: Room[] = [
  ...productRooms,
  {
    path: 'test',
    mayImport: productRooms.map((room) => room.path),
    runsIn: 'tests',
    door: 'only tests import test code',
  },
];

const sharedAsks = 'shared knows neither main nor renderer: take what is needed as an argument';

/** Said instead of the room's own door when an import crosses between shared, main and renderer. */
export const sideDoors: Record<string, string> = {
  'renderer to main':
    'a window reaches the host through renderer/bridge (calls of shared/contract/bridge.ts)',
  'main to renderer': 'main speaks to the windows through shared/contract',
  'shared to main': sharedAsks,
  'shared to renderer': sharedAsks,
};

/** Packages that only some rooms may import; `rooms` lists those rooms ('main' and 'renderer' stand for all of theirs). */
export const guardedPackages: { match: RegExp; rooms: string[]; door: string }[] = [
  { match: /^electron(\/|$)/, rooms: ['main/electron'], door: 'only main/electron knows Electron' },
  { match: /^node:fs(\/|$)/, rooms: ['main/files'], door: 'main/files is the only door to the disk' },
  { match: /^node:/, rooms: ['main'], door: 'Node lives in main; a window asks the host' },
  {
    match: /^(yjs|y-protocols|lib0)(\/|$)/,
    rooms: [
      'shared/document',
      'shared/contract',
      'main/vault',
      'main/host',
      'renderer/store',
      'renderer/db',
      'renderer/bridge',
    ],
    door: 'read and change the document through shared/document',
  },
  { match: /^(dexie|y-dexie)(\/|$)/, rooms: ['renderer/db'], door: 'renderer/db owns the database' },
  { match: /^zustand(\/|$)/, rooms: ['renderer/store'], door: 'renderer/store owns the state' },
  {
    match: /^(react|react-dom|react-aria-components)(\/|$)/,
    rooms: ['renderer'],
    door: 'React draws in renderer',
  },
  {
    match: /^(write-file-atomic|atomically|electron-store|y-indexeddb)(\/|$)/,
    rooms: [],
    door: 'banned: measured to truncate or hang; use main/files/safe-write.ts',
  },
];
