import type { BundleFacts } from './bundle-facts.ts';

/** Web preferences that only ever open something; none of ours may name one. */
const openers = [
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'webviewTag',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'enableRemoteModule',
  'plugins',
];

type Check = { item: number; says: string; holds: (facts: BundleFacts) => boolean };

const everyWindow = (facts: BundleFacts, name: string, value: string): boolean =>
  facts.windows.length > 0 && facts.windows.every((window) => window?.[name] === value);
const noWindow = (facts: BundleFacts, name: string): boolean =>
  facts.windows.every((window) => window !== null && !(name in window));

/** What of Electron's security list can be read from the built main program, by the number of its item. */
export const checks: Check[] = [
  {
    item: 2,
    says: 'nodeIntegration: false',
    holds: (facts) => everyWindow(facts, 'nodeIntegration', 'false'),
  },
  {
    item: 3,
    says: 'contextIsolation: true',
    holds: (facts) => everyWindow(facts, 'contextIsolation', 'true'),
  },
  { item: 4, says: 'sandbox: true', holds: (facts) => everyWindow(facts, 'sandbox', 'true') },
  { item: 4, says: 'every process is sandboxed', holds: ({ calls }) => calls.includes('app.enableSandbox') },
  { item: 6, says: 'web security as it is', holds: (facts) => noWindow(facts, 'webSecurity') },
  { item: 8, says: 'no insecure content', holds: (facts) => noWindow(facts, 'allowRunningInsecureContent') },
  { item: 9, says: 'no experimental features', holds: (facts) => noWindow(facts, 'experimentalFeatures') },
  { item: 10, says: 'no Blink features', holds: (facts) => noWindow(facts, 'enableBlinkFeatures') },
  { item: 11, says: 'no webview', holds: (facts) => openers.every((name) => noWindow(facts, name)) },
  { item: 15, says: 'nothing is opened outside', holds: ({ imported }) => !imported.includes('shell') },
  {
    item: 17,
    says: 'one door for calls',
    holds: ({ calls }) => calls.filter((call) => /\bipc(Main)?\.handle$/.test(call)).length === 1,
  },
  {
    item: 18,
    says: 'no page from a file',
    holds: ({ calls }) => !calls.some((call) => call.endsWith('.loadFile')),
  },
  {
    item: 20,
    says: 'nothing fetched or updated',
    holds: ({ imported }) => !['net', 'autoUpdater', 'crashReporter'].some((name) => imported.includes(name)),
  },
];
