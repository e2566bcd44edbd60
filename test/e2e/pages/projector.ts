import type { Page } from '@playwright/test';
import { decodeValue } from '#shared/contract/call-codec.ts';
import { projectorViewSchema, type ProjectorView } from '#shared/contract/projector-view.ts';
import type { ServedApp } from '../support/served-app.ts';
import type { Facilitator } from './facilitator.ts';

/** A projector of full HD, which the smallest letters are measured on. */
export const hall = { width: 1920, height: 1080 };

/** The room's picture, in a page of its own as where the app is only served. */
export class Projector {
  readonly page: Page;
  /** All that the host has sent to it. */
  readonly views: ProjectorView[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => this.views.push(...viewsIn(payload))),
    );
  }

  /** Opens it from the facilitator's window. */
  static async open(window: Facilitator, app: ServedApp): Promise<Projector> {
    await window.openProjector();
    const page = await window.page.context().newPage();
    await page.setViewportSize(hall);
    const projector = new Projector(page);
    await page.goto(await app.projectorAddress());
    return projector;
  }

  smallestLetters(): Promise<number> {
    return smallestLetters(this.page);
  }
}

/** The size of the smallest letters that can be seen, in CSS pixels. What is painted on the canvas is not counted. */
export function smallestLetters(page: Page): Promise<number> {
  return page.evaluate(() => {
    const words = [...document.querySelectorAll('body *')].filter((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const { width, height } = element.getBoundingClientRect();
      return own && width > 1 && height > 1;
    });
    return Math.min(...words.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
  });
}

function viewsIn(payload: string | Buffer): ProjectorView[] {
  if (typeof payload === 'string') return [];
  const message = decodeValue(new Uint8Array(payload));
  if (!Array.isArray(message) || message[0] !== 'projectorView') return [];
  return [projectorViewSchema.parse(message[1])];
}
