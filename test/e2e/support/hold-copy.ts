import type { BrowserContext, Page } from '@playwright/test';

/** Another tab that is busy with the window's copy of a session: nobody else can read it until the tab is closed. */
export async function holdCopy(context: BrowserContext, origin: string, sessionId: string): Promise<Page> {
  const tab = await context.newPage();
  const address = new URL('/busy', origin).href;
  await tab.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await tab.goto(address);
  await tab.evaluate(holdDatabase, `session-${sessionId}`);
  return tab;
}

/** Runs in the page: begins a transaction that never ends. */
function holdDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('error', () => reject(opening.error ?? new Error('refused')));
    opening.addEventListener('success', () => {
      const names = [...opening.result.objectStoreNames];
      const transaction = opening.result.transaction(names, 'readwrite');
      const goOn = () => {
        const asking = transaction.objectStore(names[0] ?? '').count();
        asking.addEventListener('success', () => {
          resolve();
          goOn();
        });
      };
      goOn();
    });
  });
}
