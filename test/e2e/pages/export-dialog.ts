import { expect, type Locator } from '@playwright/test';
import type { ExportFormat } from '#shared/contract/bridge.ts';
import type { Facilitator } from './facilitator.ts';

/** The dialog that saves the open session as files. */
export class ExportDialog {
  readonly window: Facilitator;

  constructor(window: Facilitator) {
    this.window = window;
  }

  get dialog(): Locator {
    return this.window.page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await this.window.button(this.window.t('run:export')).click();
    await expect(this.dialog).toBeVisible();
  }

  /** Leaves only these formats checked. */
  async choose(formats: readonly ExportFormat[]): Promise<void> {
    for (const format of ['pdf', 'radslag', 'csv', 'json'] as const) {
      const box = this.dialog.getByRole('checkbox', { name: this.window.t(`exporting:format.${format}`) });
      await box.setChecked(formats.includes(format), { force: true });
    }
  }

  /** Writes the folder and starts; how it ends is for the caller to wait for. */
  async exportTo(folder: string): Promise<void> {
    const { t } = this.window;
    await this.dialog.getByLabel(t('exporting:folder')).fill(folder);
    await this.dialog.getByRole('button', { name: t('exporting:start'), exact: true }).click();
  }

  /** Writes the folder, and holds the button down until `meanwhile` is done. */
  async pressExportTo(folder: string, meanwhile: () => Promise<void>): Promise<void> {
    const { t, page } = this.window;
    await this.dialog.getByLabel(t('exporting:folder')).fill(folder);
    await this.dialog.getByRole('button', { name: t('exporting:start'), exact: true }).hover();
    await page.mouse.down();
    await meanwhile();
    await page.mouse.up();
  }

  /** A PDF has a whole browser started for it, so its end may take a while to come. */
  async done(): Promise<void> {
    const heading = this.dialog.getByRole('heading', { name: this.window.t('exporting:done') });
    await expect(heading).toBeVisible({ timeout: 30_000 });
  }

  async close(): Promise<void> {
    await this.window.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }
}
