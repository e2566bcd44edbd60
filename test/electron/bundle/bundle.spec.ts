import { expect, test } from '@playwright/test';
import { builtMain, builtPreload, factsOf } from './bundle-facts.ts';
import { checks } from './checks.ts';

const source = builtMain();

/** Puts something else in the place of all that fits; the built text must have it. */
function without(pattern: RegExp, instead: string): string {
  const changed = source.replaceAll(pattern, instead);
  if (changed === source) throw new Error(`the built program has nothing like ${String(pattern)}`);
  return changed;
}

/** The program with a control taken away, and the item whose check must then fail. */
const removals: [number, string, () => string][] = [
  [2, 'Node in a window', () => without(/nodeIntegration: false/g, 'nodeIntegration: true')],
  [2, 'web preferences in a variable', () => without(/webPreferences: \{/g, 'webPreferences: false || {')],
  [3, 'no isolation', () => without(/contextIsolation: true/g, 'contextIsolation: false')],
  [3, 'isolation by default', () => without(/contextIsolation: true,/g, '')],
  [4, 'no sandbox', () => without(/sandbox: true/g, 'sandbox: !1')],
  [4, 'sandbox not for all', () => without(/app\.enableSandbox\(\);/g, '')],
  [6, 'web security', () => without(/sandbox: true,/g, 'sandbox: true, webSecurity: false,')],
  [
    8,
    'insecure content',
    () => without(/sandbox: true,/g, 'sandbox: true, allowRunningInsecureContent: true,'),
  ],
  [9, 'experiments', () => without(/sandbox: true,/g, 'sandbox: true, experimentalFeatures: true,')],
  [10, 'Blink features', () => without(/sandbox: true,/g, 'sandbox: true, enableBlinkFeatures: "X",')],
  [11, 'webview', () => without(/sandbox: true,/g, 'sandbox: true, webviewTag: true,')],
  [
    15,
    'shell',
    () => without(/import \{ ([^}]*) \} from "electron";/g, 'import { $1, shell } from "electron";'),
  ],
  [17, 'a second door', () => `${source}\nipcMain.handle("x", () => 1);`],
  [18, 'a file', () => `${source}\nwindow.loadFile("x.html");`],
  [
    20,
    'an updater',
    () => without(/import \{ ([^}]*) \} from "electron";/g, 'import { $1, autoUpdater } from "electron";'),
  ],
];

const failing = (text: string): number[] => {
  const facts = factsOf(text);
  return checks.filter(({ holds }) => !holds(facts)).map(({ item }) => item);
};

test('the built main program holds every control that can be read from it', () => {
  expect(factsOf(source).windows).toHaveLength(3);
  expect(failing(source)).toEqual([]);
});

for (const [item, name, remove] of removals)
  test(`item ${item} is seen to fail: ${name}`, () => {
    expect(failing(remove())).toContain(item);
  });

test('the built preload script loads nothing but Electron', () => {
  const loaded = [...builtPreload().matchAll(/require\((.*?)\)/g)].map(([, name]) => name);
  expect(loaded).toEqual(['"electron"']);
});
