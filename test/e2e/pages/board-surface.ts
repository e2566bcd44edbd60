import { expect } from '@playwright/test';
import type { Facilitator } from './facilitator.ts';

/** The board as a surface: what is done where the notes stand. */
export class BoardSurface {
  readonly window: Facilitator;

  constructor(window: Facilitator) {
    this.window = window;
  }

  /** Puts the keyboard on a note on the board. */
  async putKeyboardOn(text: string): Promise<void> {
    await this.window.findNote(text);
    await this.window.search('');
    await this.window.board.focus();
  }

  /** Where a note stands on screen when the whole board is shown. */
  async placeOf(text: string): Promise<{ x: number; y: number }> {
    await this.putKeyboardOn(text);
    await this.window.page.keyboard.press('0');
    return this.window.focusedMiddle();
  }

  /** Where a cluster's heading stands on screen when the whole board is shown. */
  async placeOfCluster(name: string): Promise<{ x: number; y: number }> {
    await this.window.clusterRow(name).click();
    await this.window.board.focus();
    await this.window.page.keyboard.press('0');
    return this.window.focusedMiddle();
  }

  /** Writes a note anew where it stands, letter by letter. */
  async editNote(text: string, now: string): Promise<void> {
    await this.putKeyboardOn(text);
    await this.window.page.keyboard.press('Enter');
    await this.window.page
      .getByRole('textbox', { name: this.window.t('board:editNote') })
      .pressSequentially(now);
    await this.window.page.keyboard.press('Enter');
  }

  async clusterMenu(name: string, action: 'rename' | 'dissolve'): Promise<void> {
    await this.window.button(this.window.t('grouping:actions', { cluster: name })).click();
    await this.window.page
      .getByRole('menuitem', { name: this.window.t(`grouping:${action}`), exact: true })
      .click();
  }

  /** Names the cluster that has just been made of so many notes, where the board asks for it. */
  async nameCluster(name: string, notes: number): Promise<void> {
    await this.window.page.getByRole('textbox', { name: this.window.t('board:editCluster') }).fill(name);
    await this.window.page.keyboard.press('Enter');
    const label = `${name} ${this.window.t('common:notes', { count: notes })}`;
    await expect(this.window.button(label)).toBeVisible();
  }
}
