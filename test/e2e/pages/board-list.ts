import { expect, type Locator } from '@playwright/test';
import type { NoteColour } from '#shared/domain/note.ts';
import { noteMarks } from '#shared/domain/note.ts';
import type { Facilitator } from './facilitator.ts';

/** A note as the board's list shows it. */
export type ListedNote = { text: string; cluster?: string; colour?: NoteColour };

/** The board as a list: where every note's words, cluster and colour can be read. */
export class BoardList {
  readonly window: Facilitator;

  constructor(window: Facilitator) {
    this.window = window;
  }

  get tree(): Locator {
    return this.window.page.getByRole('treegrid', { name: this.window.t('board:listLabel') });
  }

  /** The notes, without the clusters above them. */
  get rows(): Locator {
    return this.tree.locator('[role="row"][aria-level="2"]');
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** Shows the list, and waits until it holds exactly these notes, in any order. Longer lists than the window need a search. */
  async holds(texts: readonly string[]): Promise<void> {
    await this.window.showAs('list');
    await expect.poll(() => this.texts()).toEqual(texts.toSorted());
  }

  /** Shows the list, and waits until no note has these words. */
  async lacks(text: string): Promise<void> {
    await this.window.showAs('list');
    await expect(this.row(text)).toHaveCount(0);
  }

  async texts(): Promise<string[]> {
    const names = await this.rows.locator('.outline-text').allInnerTexts();
    return names.toSorted();
  }

  /** Shows the list, and waits until the one note of these words stands in this cluster (none: loose) and has this colour. */
  async shows({ text, cluster, colour }: ListedNote): Promise<void> {
    await this.window.showAs('list');
    await expect(this.row(text)).toHaveCount(1);
    const { t } = this.window;
    await expect(this.row(text)).toContainText(cluster ?? t('board:listLoose'));
    if (colour) await expect(this.row(text)).toContainText(noteMarks[colour]);
  }

  /** From row to row downwards, past the headings, until the keyboard is on a note. */
  async nextNote(): Promise<void> {
    const { page } = this.window;
    for (let isNote = false; !isNote;) {
      await page.keyboard.press('ArrowDown');
      isNote = (await page.locator(':focus').getAttribute('aria-level')) === '2';
    }
  }

  /** Selects the notes of these words, and no others, by keyboard. */
  async select(texts: readonly string[]): Promise<void> {
    const { page, t } = this.window;
    await this.window.showAs('list');
    await this.row(texts[0] ?? '').focus();
    await page.keyboard.press('Escape');
    for (const text of texts) {
      await this.row(text).focus();
      await page.keyboard.press(' ');
    }
    await expect(
      page.getByRole('region', { name: t('grouping:selected', { count: texts.length }) }),
    ).toBeVisible();
  }

  /** Selects notes in the list and makes a named cluster of them with the form beside it. */
  async group(texts: readonly string[], title: string): Promise<void> {
    const { page, t } = this.window;
    await this.select(texts);
    await page.getByLabel(t('grouping:groupName')).fill(title);
    await page.keyboard.press('Enter');
    for (const text of texts) await this.shows({ text, cluster: title });
  }
}
