import type { Facilitator } from './facilitator.ts';

/** What another program has copied, and the key that pastes it. */
export class Clipboard {
  readonly window: Facilitator;

  constructor(window: Facilitator) {
    this.window = window;
  }

  /** As Excel, Word or a mail program copies: plain text. */
  async holds(text: string): Promise<void> {
    const { page } = this.window;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  }

  async paste(text: string): Promise<void> {
    await this.holds(text);
    await this.window.page.keyboard.press('ControlOrMeta+v');
  }
}
