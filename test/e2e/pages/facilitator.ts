import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '#shared/domain/language.ts';
import { translator, type Translate } from '#shared/i18n/translate.ts';

/** The facilitator's window as a person uses it: by pointer and keyboard, finding things by their words. */
export class Facilitator {
  readonly page: Page;
  readonly t: Translate;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.t = translator(language);
  }

  /** Of the session that is open: its address tells. */
  get sessionId(): string {
    return new URLSearchParams(new URL(this.page.url()).hash.slice(1)).get('session') ?? '';
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The short message at the bottom of the window. */
  message(text: string): Locator {
    return this.page.getByRole('alertdialog', { name: text, exact: true });
  }

  /** Waits until the window says that all is on disk. */
  async saved(): Promise<void> {
    await this.says('run:saved');
  }

  /** Waits until the line about saving at the top says this. */
  async says(
    words: `run:${'saved' | 'saving' | 'closed' | 'away' | 'outdated' | 'stranded' | 'slow' | `trouble${'' | 'Full' | 'Readonly' | 'Missing'}`}`,
  ): Promise<void> {
    await expect(this.page.locator('.saved')).toHaveText(this.t(words));
  }

  /** From the library: makes a session with the ready agenda and opens it. */
  async newSession(title: string, question: string): Promise<void> {
    const first = this.button(this.t('library:methodStart'));
    await first.or(this.button(this.t('library:newSession'))).click();
    await this.page.getByLabel(this.t('library:title'), { exact: true }).fill(title);
    await this.page.getByLabel(this.t('library:question'), { exact: true }).fill(question);
    await this.button(this.t('library:create')).click();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  async openSample(): Promise<void> {
    await this.button(this.t('library:sample')).click();
    await expect(this.button(this.t('run:start'))).toBeVisible();
  }

  /** Where no window can be opened for it, its address comes instead, and is put away. */
  async openProjector(): Promise<void> {
    await this.button(this.t('run:projector')).click();
    const address = this.page.getByRole('status').filter({ hasText: this.t('run:projectorByHand') });
    await address.getByRole('button', { name: this.t('common:close') }).click();
  }

  async start(): Promise<void> {
    await this.button(this.t('run:start')).click();
  }

  async nextStep(): Promise<void> {
    await this.button(this.t('run:nextStep')).click();
  }

  /** To any step, from the agenda at the side. */
  async goToStep(title: string): Promise<void> {
    const agenda = this.page.getByRole('navigation', { name: this.t('plan:agenda') });
    await agenda.getByRole('listitem').filter({ hasText: title }).getByRole('button').first().click();
  }

  get board(): Locator {
    return this.page.getByRole('application');
  }

  /** What the keyboard is on: its label is what a screen reader says. */
  get focusMark(): Locator {
    return this.page.locator('#board-focus');
  }

  async writeNote(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: this.t('board:composer') }).fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Several notes at once, one per line, from a list that is pasted. */
  async pasteList(lines: readonly string[]): Promise<void> {
    await this.button(this.t('board:more')).click();
    await this.page.getByRole('menuitem', { name: this.t('board:pasteList') }).click();
    await this.page.getByLabel(this.t('board:pasteText')).fill(lines.join('\n'));
    await this.button(this.t('board:pasteAdd', { count: lines.length })).click();
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  /** By the buttons at the top; a message may offer an undo of its own. */
  async undo(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: this.t('common:undo'), exact: true })
      .click();
  }

  async redo(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: this.t('common:redo'), exact: true })
      .click();
  }

  async showAs(view: 'board' | 'list'): Promise<void> {
    await this.button(this.t(view === 'board' ? 'board:viewBoard' : 'board:viewList')).click();
  }

  /** Opens the file dialog, hands over the file, and leaves the preview on screen. */
  async readFile(path: string): Promise<void> {
    await this.button(this.t('board:more')).click();
    await this.page.getByRole('menuitem', { name: this.t('board:importFile') }).click();
    const chooser = this.page.waitForEvent('filechooser');
    await this.button(this.t('board:importChoose')).click();
    await (await chooser).setFiles(path);
  }

  /** Drops a file on the window, as from the desktop. */
  async dropFile(name: string, bytes: Uint8Array): Promise<void> {
    const data = await this.page.evaluateHandle(
      ({ called, content }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(content)], called));
        return transfer;
      },
      { called: name, content: [...bytes] },
    );
    await this.board.dispatchEvent('dragover', { dataTransfer: data });
    await this.board.dispatchEvent('drop', { dataTransfer: data });
  }

  async addRead(count: number): Promise<void> {
    await this.button(this.t('board:importAdd', { count })).click();
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.t('board:search') }).fill(text);
  }

  /** Finds a note by its words and puts the keyboard on it. */
  async findNote(text: string): Promise<void> {
    await this.search(text);
    await this.page.keyboard.press('Enter');
    await expect(this.focusMark).toHaveAttribute('aria-label', new RegExp(escaped(text), 'i'));
  }

  /** Where the thing under the keyboard stands on screen. */
  async focusedMiddle(): Promise<{ x: number; y: number }> {
    const box = await this.focusMark.boundingBox();
    if (!box) throw new Error('nothing on the board has the focus');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  /** The clusters on the board, as the panel beside it lists them: names and how many notes. */
  clusterRow(name: string): Locator {
    return this.page.getByRole('button', {
      name: new RegExp(`^${escaped(name)} \\d+ `),
    });
  }

  async openVoting(): Promise<void> {
    await this.button(this.t('voting:open')).click();
    await expect(this.page.getByText(this.t('voting:openHeading'), { exact: true })).toBeVisible();
  }

  /**
   * Enters one ballot by keyboard: a dot for the target at each of these places in the list (0 is the first; one
   * that comes twice gets two). Without places it is a blank one.
   */
  async enterBallot(number: number, places: readonly number[]): Promise<void> {
    const { keyboard } = this.page;
    const last = Math.max(...places, 0);
    for (let place = 0; place <= last; place++) {
      for (const _ of places.filter((each) => each === place)) await keyboard.press('+');
      if (place < last) await keyboard.press('ArrowDown');
    }
    if (places.length > 0) await keyboard.press('Control+Enter');
    else await this.button(this.t('voting:sealBlank')).click();
    await expect(this.page.getByText(this.t('voting:sealed', { number })).first()).toBeAttached();
  }

  async reveal(): Promise<void> {
    const end = this.button(this.t('voting:end'));
    await end.first().click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: this.t('voting:end') })
      .click();
  }

  async startClock(): Promise<void> {
    await this.button(this.t('run:clockStart')).click();
  }

  async pauseClock(): Promise<void> {
    await this.button(this.t('run:clockPause')).click();
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
