import { expect, type Locator } from '@playwright/test';
import type { Facilitator } from './facilitator.ts';

/** The first screen: the sessions on this computer. */
export class Library {
  readonly window: Facilitator;

  constructor(window: Facilitator) {
    this.window = window;
  }

  /** The rows of the sessions. */
  get rows(): Locator {
    const { page } = this.window;
    return page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
  }

  row(title: string): Locator {
    const heading = this.window.page.getByRole('heading', { level: 2, name: title, exact: true });
    return this.rows.filter({ has: heading });
  }

  /** Waits until the library lists exactly these sessions, in any order. */
  async lists(titles: readonly string[]): Promise<void> {
    const headings = this.rows.getByRole('heading');
    await expect.poll(async () => (await headings.allInnerTexts()).toSorted()).toEqual(titles.toSorted());
  }

  async openSession(title: string): Promise<void> {
    await this.row(title).getByRole('button', { name: title, exact: true }).click();
    await expect(this.window.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  /** Leaves the open session. */
  async goBack(): Promise<void> {
    await this.window.button(this.window.t('run:backToLibrary')).click();
    await expect(
      this.window.page.getByRole('heading', { level: 1, name: this.window.t('library:heading') }),
    ).toBeVisible();
  }

  async act(title: string, action: 'open' | 'duplicate' | 'delete' | 'erase'): Promise<void> {
    const { page, t } = this.window;
    await this.window.button(t('library:menu', { title })).click();
    await page.getByRole('menuitem', { name: t(`library:${action}`), exact: true }).click();
  }

  async search(text: string): Promise<void> {
    await this.window.page.getByRole('searchbox', { name: this.window.t('library:search') }).fill(text);
  }

  /** Hands over a session file by the button, from an empty library or a full one. */
  async openFile(path: string): Promise<void> {
    const { page, t } = this.window;
    const chooser = page.waitForEvent('filechooser');
    await this.window
      .button(t('library:openFile'))
      .or(this.window.button(t('library:fileStart')))
      .click();
    await (await chooser).setFiles(path);
  }
}
