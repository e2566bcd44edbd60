import { randomUUID } from 'node:crypto';
import type { CDPSession, Page } from 'playwright-core';
import { mainScript, preloadScript, receiveName, sendName, world } from './page-script.ts';
import { fromText, toText, type ToMain, type ToPage } from './wire.ts';

export type PageLink = { post: (message: ToPage) => void; devtools: CDPSession };

type LinkParts = {
  page: Page;
  /** The built preload script; null for a page without one. */
  preload: string | null;
  argv: readonly string[];
  received: (message: ToMain) => void;
  /** The page is gone, or another has come in its place. */
  cleared: () => void;
};

/** Gives a page its preload script, and carries messages between that and main. What is posted too early waits. */
export async function linkPage({ page, preload, argv, received, cleared }: LinkParts): Promise<PageLink> {
  const devtools = await page.context().newCDPSession(page);
  const early: ToPage[] = [];
  let context: number | null = null;

  function post(message: ToPage): void {
    if (context === null) return void early.push(message);
    const text = { value: toText(message) };
    const run = { functionDeclaration: `(text) => globalThis.${receiveName}(text)`, arguments: [text] };
    // A page that has just gone hears no more, as in Electron.
    void devtools
      .send('Runtime.callFunctionOn', { executionContextId: context, ...run })
      .catch(() => undefined);
  }
  const { frameTree } = await devtools.send('Page.getFrameTree');
  devtools.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
    if (name !== world || (auxData as { frameId?: string }).frameId !== frameTree.frame.id) return;
    context = id;
    for (const message of early.splice(0)) post(message);
  });
  devtools.on('Runtime.executionContextsCleared', () => {
    context = null;
    cleared();
  });
  devtools.on('Runtime.bindingCalled', ({ payload }) => received(fromText(payload) as ToMain));

  const key = randomUUID();
  await devtools.send('Runtime.enable');
  await devtools.send('Page.enable');
  await devtools.send('Runtime.addBinding', { name: sendName, executionContextName: world });
  if (preload === null) return { post, devtools };
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: mainScript(key) });
  const source = preloadScript(key, preload, argv);
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: world });
  return { post, devtools };
}
