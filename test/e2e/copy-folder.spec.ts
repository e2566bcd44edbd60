import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { CopyFolder } from './pages/copy-folder.ts';
import type { Facilitator } from './pages/facilitator.ts';
import { newFolder } from './support/files.ts';
import { expect, test } from './support/test.ts';

/** A stick, a folder on it that is absent, and the line that says so of the folder that is written. */
async function chosenAmong(window: Facilitator, info: TestInfo) {
  const stick = await newFolder(info.outputPath('usb'));
  const copy = new CopyFolder(window);
  const trouble = copy.dialog.getByText(window.t('exporting:noFolder'));
  return { stick, gone: join(stick, 'urdragen'), copy, trouble };
}

test('the folder for the copy is judged as it is written, and Enter chooses it', async ({
  facilitator: window,
}, info) => {
  const { stick, gone, copy, trouble } = await chosenAmong(window, info);
  await copy.open();
  await copy.field.fill(gone);
  await expect(trouble).toBeVisible();
  await copy.field.press('Enter');
  await copy.field.fill(stick);
  await expect(trouble).toBeHidden();
  await expect(copy.field).toBeFocused();
  await copy.field.press('Enter');
  await copy.isChosen(stick);
});

test('a press on “copy here” counts when the folder has been asked about, and one that is absent is refused', async ({
  facilitator: window,
}, info) => {
  const { stick, gone, copy, trouble } = await chosenAmong(window, info);
  const press = async (meanwhile: () => Promise<void>) => {
    await copy.button.hover();
    await window.page.mouse.down();
    await meanwhile();
    await window.page.mouse.up();
  };

  await test.step('in one breath with the writing', async () => {
    await copy.open();
    await copy.field.fill(stick);
    await expect(copy.button).toBeEnabled();
    await copy.field.evaluate((field: HTMLInputElement, path) => {
      const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      write?.call(field, path);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const buttons = field.closest('[role=dialog]')?.querySelectorAll('button') ?? [];
      [...buttons].at(-1)?.click();
    }, gone);
    await expect(trouble).toBeVisible();
    await expect(copy.dialog).toBeVisible();
  });
  await test.step('and when what is said of the folder changes under it', async () => {
    await mkdir(gone);
    await press(() => expect(trouble).toBeHidden());
    await copy.isChosen(gone);
  });
});

test('Settings says when the folder cannot be reached, and that the copies come later', async ({
  facilitator: window,
}, info) => {
  const stick = await newFolder(info.outputPath('usb'));
  const copy = new CopyFolder(window);
  await copy.choose(stick);
  await rename(stick, `${stick}-utdragen`);
  await window.button(window.t('run:settings')).click();
  await expect(copy.settings.getByText(window.t('settings:copyAway'))).toBeVisible();
  await expect(copy.settings.getByText(window.t('settings:copyIn'))).toHaveCount(0);
});
