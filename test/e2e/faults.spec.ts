import { Facilitator } from './pages/facilitator.ts';
import { Keyboard } from './pages/keyboard.ts';
import { expect, test } from './support/test.ts';

test('a fault is told over an open dialog, which stays, and is put away by pointer or keyboard', async ({
  app,
  page,
}) => {
  await page.goto(app.address);
  const window = new Facilitator(page, 'sv');
  const { t } = window;
  const keyboard = new Keyboard(window);
  const fault = page.getByRole('alert');
  const close = fault.getByRole('button', { name: t('common:close') });
  await page.route('**/call/sessions.create', (route) => route.abort());
  await keyboard.press(t('library:methodStart'));
  await keyboard.write(t('library:title'), 'Torget');
  await keyboard.keys('Enter');
  await expect(fault).toHaveCount(1);
  // Playwright clicks only what nothing lies over, such as the veil of the dialog.
  await close.click();
  await expect(fault).toBeHidden();
  await keyboard.press(t('library:create'));
  await expect(fault).toBeVisible();
  await keyboard.keys('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await keyboard.tabTo(close);
  await keyboard.keys('Enter');
  await expect(fault).toBeHidden();
  await keyboard.isOn(page.getByRole('main'));
});

/** Holds a file over the window, and drops it there, as the system does. */
async function dropFile(window: Facilitator, name: string, text: string): Promise<void> {
  await window.page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}

test('a file dropped on the board is read; dropped anywhere else it changes nothing', async ({
  facilitator: window,
}) => {
  const { page, t } = window;
  await window.openSample();
  expect(await isTaken(window)).toBe(true);
  await dropFile(window, 'idéer.txt', 'Ett\nTvå\nTre');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await window.goToStep('Gruppera i teman');
  await dropFile(window, 'idéer.txt', 'Ett\nTvå\nTre');
  await window.addRead(3);
  await expect(page.getByText(t('grouping:loose', { count: 9 }))).toBeVisible();
});

/** Whether the window keeps a file that is dropped from being shown in its place. */
function isTaken({ page }: Facilitator): Promise<boolean> {
  return page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'x.txt'));
    const events = ['dragover', 'drop'].map(
      (type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
    );
    return events.every((event) => !document.body.dispatchEvent(event));
  });
}
