import { expect, type Locator } from '@playwright/test';
import type { Facilitator } from './facilitator.ts';

/** The dialog in Settings that says where the second copy of every session goes. */
export class CopyFolder {
  readonly window: Facilitator;

  constructor(window: Facilitator) {
    this.window = window;
  }

  get settings(): Locator {
    return this.#dialog('settings:heading');
  }

  get dialog(): Locator {
    return this.#dialog('settings:copyPick');
  }

  get field(): Locator {
    return this.dialog.getByLabel(this.window.t('settings:copyFolder'));
  }

  get button(): Locator {
    return this.dialog.getByRole('button', { name: this.window.t('settings:copyChoose') });
  }

  /** By way of Settings, from the library. */
  async open(): Promise<void> {
    const { t } = this.window;
    await this.window.button(t('run:settings')).click();
    await this.settings
      .getByRole('button', { name: t('settings:copyPick') })
      .or(this.settings.getByRole('button', { name: t('settings:copyChange') }))
      .click();
    await expect(this.field).toBeVisible();
  }

  /** Waits until this is the folder, and closes Settings. */
  async isChosen(folder: string): Promise<void> {
    await expect(this.dialog).toBeHidden();
    await expect(this.settings.getByText(folder, { exact: true })).toBeVisible();
    await this.window.page.keyboard.press('Escape');
    await expect(this.settings).toBeHidden();
  }

  async choose(folder: string): Promise<void> {
    await this.open();
    await this.field.fill(folder);
    await this.button.click();
    await this.isChosen(folder);
  }

  #dialog(title: 'settings:heading' | 'settings:copyPick'): Locator {
    return this.window.page.getByRole('dialog', { name: this.window.t(title) });
  }
}
