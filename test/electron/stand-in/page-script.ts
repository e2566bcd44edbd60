import { readFileSync } from 'node:fs';
import { mainWorld } from './main-world.ts';
import { preloadWorld } from './preload-world.ts';
import { fromText, toText } from './wire.ts';

/** The world beside the page where its preload script runs, and the function there that carries text to main. */
export const world = 'electron-preload';
export const sendName = 'standInSend';
export const receiveName = 'standInReceive';

export function mainScript(key: string): string {
  return `(${mainWorld.toString()})(${JSON.stringify(key)});`;
}

/** The built preload script as a sandboxed one runs: it can load Electron's part and nothing else, in main frames only. */
export function preloadScript(key: string, file: string, argv: readonly string[]): string {
  return `if (window === top) {
    const tools = { toText: ${toText.toString()}, fromText: ${fromText.toString()} };
    const parts = (${preloadWorld.toString()})(${JSON.stringify(key)}, globalThis.${sendName}, tools);
    globalThis.${receiveName} = parts.receive;
    const require = (name) => {
      if (name === 'electron') return parts.electron;
      throw new Error('module not found: ' + name);
    };
    const module = { exports: {} };
    ((require, module, exports, process) => { ${readFileSync(file, 'utf8')}
    })(require, module, module.exports, { argv: ${JSON.stringify(argv)}, sandboxed: true });
  }`;
}
