import { expect, type Locator } from '@playwright/test';
import type { Facilitator } from './facilitator.ts';

/** More Tabs than any screen has stops. */
const mostTabs = 80;

/** The window for a person who has no pointer: everything is come to by Tab. */
export class Keyboard {
  readonly window: Facilitator;

  constructor(window: Facilitator) {
    this.window = window;
  }

  /** Presses keys one after the other. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.window.page.keyboard.press(key);
  }

  async tabTo(target: Locator): Promise<void> {
    await this.tabUntil(target, (element) => element === document.activeElement);
  }

  /** Comes to something in the target, as a list gives the keyboard to one of its rows. */
  async tabInto(target: Locator): Promise<void> {
    await this.tabUntil(target, (element) => element.contains(document.activeElement));
  }

  private async tabUntil(target: Locator, isThere: (element: Element) => boolean): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; pressed < mostTabs; pressed++) {
      if (await target.evaluate(isThere)) return;
      await this.keys('Tab');
    }
    throw new Error(`Tab never comes to ${String(target)}`);
  }

  /** Comes to a button, and presses it; in the dialog if one is open, since Tab does not leave it. */
  async press(name: string): Promise<void> {
    const { page } = this.window;
    // A menu is one too, and may be on its way out.
    const dialog = page.getByRole('dialog').filter({ hasNot: page.getByRole('menu') });
    const place = (await dialog.count()) > 0 ? dialog : page;
    await this.tabTo(place.getByRole('button', { name, exact: true }).first());
    await this.keys('Enter');
  }

  /** Comes to a list of choices in the dialog, opens it, and takes one by the beginning of its name. */
  async choose(label: string, option: string): Promise<void> {
    const { page } = this.window;
    await this.tabTo(page.getByRole('dialog').getByRole('button', { name: label }));
    await this.keys('Enter');
    await page.getByRole('option', { name: option }).waitFor();
    await page.keyboard.type(option);
    await expect(page.getByRole('option', { name: option })).toBeFocused();
    await this.keys('Enter');
  }

  /** Comes to a text field, and writes in it in the place of what stood there. */
  async write(name: string, text: string): Promise<void> {
    await this.tabTo(this.window.page.getByRole('textbox', { name, exact: true }));
    await this.keys('Control+a');
    await this.window.page.keyboard.type(text);
  }

  async isOn(target: Locator): Promise<void> {
    await expect(target).toBeFocused();
  }

  /** The keyboard is somewhere a person can go on from: on something that can be seen, not at the top of the page. */
  async isKept(): Promise<void> {
    await expect
      .poll(() => this.window.page.evaluate(() => document.activeElement?.tagName ?? 'BODY'))
      .not.toBe('BODY');
  }
}
