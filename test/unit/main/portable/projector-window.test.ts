import { expect, test, vi } from 'vitest';
import { createProjectorWindow } from '#main/portable/projector-window.ts';
import { tempFolder } from '../files/temp-folder.ts';

const url = 'http://127.0.0.1:1/projector.html#t=x';

test('answers with the address where no window can be opened', async () => {
  const heard = { closed: vi.fn(), failed: vi.fn() };
  expect(await createProjectorWindow(null, url, 'browser', heard).open()).toBe(url);
  expect(await createProjectorWindow(null, url, 'serve', heard).open()).toBe(url);
});

test('tells the address when the browser opens no window', async () => {
  const heard = { closed: vi.fn(), failed: vi.fn() };
  const dataFolder = await tempFolder();
  const browser = { path: `${dataFolder}/none`, noSandbox: false, dataFolder, language: 'sv' } as const;
  expect(await createProjectorWindow(browser, url, 'browser', heard).open()).toBe(null);
  await vi.waitFor(() => expect(heard.failed).toHaveBeenCalledWith(url));
  expect(heard.closed).not.toHaveBeenCalled();
});
