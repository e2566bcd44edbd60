import { expect, type Locator } from '@playwright/test';
import type { Facilitator } from './facilitator.ts';

/** The voting step: the form before it, the entry of ballots, the result after it. */
export class VotingPage {
  readonly window: Facilitator;

  constructor(window: Facilitator) {
    this.window = window;
  }

  /** To an open voting on notes, in a new session: three dots each, at most two on the same. */
  static async open(window: Facilitator, session: string, notes: readonly string[]): Promise<VotingPage> {
    const voting = new VotingPage(window);
    await window.newSession(session, 'Vad saknas på torget?');
    await window.goToStep('Skriv en idé per lapp');
    await window.pasteList(notes);
    await window.goToStep('Rösta på teman');
    await voting.rule(3, 2);
    await window.openVoting();
    return voting;
  }

  /** Dots per person, and the most of them on one target, in the form before the opening. */
  async rule(budget: number, perTarget: number): Promise<void> {
    const { page, t } = this.window;
    const fields = [
      [t('voting:budget'), String(budget)],
      [t('voting:perTarget'), String(perTarget)],
    ] as const;
    for (const [name, figure] of fields) {
      const field = page.getByRole('textbox', { name, exact: true });
      await field.fill(figure);
      await page.keyboard.press('Tab');
      await expect(field).toHaveValue(figure);
    }
  }

  /** The targets of the ballot that is being entered. */
  get ballot(): Locator {
    return this.window.page.getByRole('list', { name: this.window.t('voting:targetList') });
  }

  /** What was said last about the ballot, as a screen reader hears it. */
  get status(): Locator {
    return this.window.page.getByRole('main').getByRole('status');
  }

  giveButton(title: string): Locator {
    return this.window.button(this.window.t('voting:giveDot', { title }));
  }

  /** Waits until so many ballots are sealed. */
  async sealed(count: number): Promise<void> {
    const words = this.window.t('voting:sealedCount', { count });
    await expect(this.window.page.getByText(`${count} ${words}`, { exact: true })).toBeVisible();
  }

  /** Takes back the ballot that was sealed last. */
  async withdraw(): Promise<void> {
    const { page, t } = this.window;
    await page
      .getByRole('main')
      .getByRole('button', { name: t('common:undo'), exact: true })
      .click();
    await expect(this.status).toHaveText(t('voting:withdrawn'));
  }

  /** The rows of the revealed result, each as its words with one space between. */
  async result(): Promise<string[]> {
    const rows = this.window.page.getByRole('table').getByRole('row');
    const texts = await rows.allInnerTexts();
    return texts.slice(1).map((text) => text.replace(/\s+/g, ' ').trim());
  }
}
