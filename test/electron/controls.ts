import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from '#main/launch/build-if-stale.ts';
import { messagesFor } from '#main/launch/messages.ts';
import { testBrowser } from '../e2e/browser.ts';

/*
 * `npm run test:controls`: takes each control of SECURITY.md that is tried on the stand-in out of the built main program, one at a
 * time, and sees the test that holds it go red. Answers 1 when a test stays green without its control.
 */

const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'dist', 'main', 'electron.js');

type Removal = { item: number; control: string; what: RegExp; instead: string; test: string };

const removals: Removal[] = [
  {
    item: 1,
    control: 'requests',
    what: /cancel: !mayRequest\(url, resourceType\)/,
    instead: 'cancel: false',
    test: 'item 1',
  },
  { item: 1, control: 'name look-up', what: /MAP \* ~NOTFOUND/, instead: 'MAP a b', test: 'item 1' },
  {
    item: 5,
    control: 'permissions asked for',
    what: /answer\(isPermitted\(permission\)\)/,
    instead: 'answer(true)',
    test: 'item 5',
  },
  {
    item: 5,
    control: 'permissions looked up',
    what: /=> isPermitted\(permission\)/,
    instead: '=> true',
    test: 'item 5',
  },
  {
    item: 5,
    control: 'devices',
    what: /setDevicePermissionHandler\(\(\) => false\)/,
    instead: 'setDevicePermissionHandler(() => true)',
    test: 'item 5',
  },
  {
    item: 5,
    control: 'guard of the printing session',
    what: /guardSession\(made\);/,
    instead: '',
    test: 'reports are printed in',
  },
  { item: 7, control: 'the policy', what: /\.\.\.pageHeaders\(\),/, instead: '', test: 'item 7' },
  {
    item: 12,
    control: 'webviews',
    what: /contents\.on\("will-attach-webview", prevent\);/,
    instead: '',
    test: 'item 12',
  },
  {
    item: 13,
    control: 'navigation',
    what: /contents\.on\("will-(frame-)?navigate", prevent\);/g,
    instead: '',
    test: 'item 13',
  },
  { item: 14, control: 'new windows', what: /action: "deny"/, instead: 'action: "allow"', test: 'item 14' },
  {
    item: 17,
    control: 'main frame',
    what: /senderFrame\.parent === null && /,
    instead: '',
    test: 'foreign frames',
  },
  {
    item: 17,
    control: 'origin',
    what: / && senderFrame\.origin === "radslag:\/\/app"/,
    instead: '',
    test: 'foreign frames',
  },
  { item: 17, control: 'window', what: /sender !== contents \|\| /, instead: '', test: 'foreign frames' },
  {
    item: 17,
    control: 'damaged frames',
    what: /if \(frame\) line\.received\(frame\);/,
    instead: "if (true) line.received({ kind: 'refused' });",
    test: 'damaged frames',
  },
  {
    item: 18,
    control: 'file:',
    what: /pageSession\.protocol\.handle\("file", serveNothing\);/,
    instead: '',
    test: 'item 18',
  },
];

function goesRed({ what, instead, test }: Removal, source: string): boolean {
  const without = source.replace(what, instead);
  if (without === source) throw new Error(`the built program has nothing like ${String(what)}`);
  writeFileSync(built, without);
  const args = [
    join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--project=stand-in',
    '--grep',
    test,
  ];
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: process.env });
  // That no test was found, or the program would not start, is no proof.
  return run.status === 1 && /expect\(/.test(run.stdout);
}

async function tryAll(only: string | undefined): Promise<number> {
  if (!(await buildIfStale(root, messagesFor('en')))) return 1;
  const source = readFileSync(built, 'utf8');
  let green = 0;
  try {
    for (const removal of removals.filter(({ control }) => only === undefined || control === only)) {
      const red = goesRed(removal, source);
      if (!red) green += 1;
      console.log(`item ${removal.item}, without ${removal.control}: ${red ? 'red' : 'STILL GREEN'}`);
    }
  } finally {
    writeFileSync(built, source);
  }
  return green === 0 ? 0 : 1;
}

process.env['RADSLAG_TEST_BROWSER'] = (await testBrowser()) ?? '';
process.exitCode = await tryAll(process.argv[2]);
