import type { Page } from '@playwright/test';
import { encodeValue } from '#shared/contract/call-codec.ts';
import { projectorViewSchema, type ProjectorView } from '#shared/contract/projector-view.ts';
import type { ServedApp } from '../support/served-app.ts';
import type { Facilitator } from './facilitator.ts';
import { hall, smallestLetters } from './projector.ts';

type Scene = ProjectorView['scene'];

/** The projector's page with views of the test's own making, for scenes that need much to come about. */
export class Stage {
  readonly page: Page;
  readonly #send: (view: ProjectorView) => void;

  private constructor(page: Page, send: (view: ProjectorView) => void) {
    this.page = page;
    this.#send = send;
  }

  static async open(window: Facilitator, app: ServedApp): Promise<Stage> {
    await window.button(window.t('run:projector')).click();
    const page = await window.page.context().newPage();
    await page.setViewportSize(hall);
    const connected = Promise.withResolvers<(view: ProjectorView) => void>();
    await page.routeWebSocket(/\/events/, (socket) =>
      connected.resolve((view) => socket.send(Buffer.from(encodeValue(['projectorView', view])))),
    );
    await page.goto(await app.projectorAddress());
    return new Stage(page, await connected.promise);
  }

  show(scene: Scene): void {
    const view = {
      title: 'Skolgården',
      language: 'sv',
      question: 'Vad behöver hända på skolgården?',
      step: { title: 'Läs tillsammans', instruction: 'En lapp i taget.', tool: 'cluster' },
      clock: { minutes: 10, timebox: { extra: 0, spent: 0, runningSince: null } },
      scene,
    };
    this.#send(projectorViewSchema.parse(view));
  }

  smallestLetters(): Promise<number> {
    return smallestLetters(this.page);
  }

  /** The size of the letters of an element, in CSS pixels. */
  async lettersOf(text: string): Promise<number> {
    const size = await this.page
      .getByText(text)
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    return size;
  }

  /** Whether all of an element is inside what can be seen of the page and of all that it stands in. */
  isWhole(text: string): Promise<boolean> {
    return this.page.getByText(text).evaluate((element) => {
      const { top, bottom, right } = element.getBoundingClientRect();
      for (let around = element.parentElement; around; around = around.parentElement) {
        const box = around.getBoundingClientRect();
        if (top < box.top - 1 || bottom > box.bottom + 1 || right > box.right + 1) return false;
      }
      return getComputedStyle(element).visibility === 'visible';
    });
  }
}
