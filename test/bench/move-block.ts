import type { Page } from 'playwright-core';
import type { Box } from '#shared/domain/board-layout.ts';
import { translator } from '#shared/i18n/translate.ts';
import { toScreen } from '#renderer/canvas/camera.ts';
import { fitWithin } from '#renderer/facilitator/features/board/use-view.ts';
import { blockBox, blockSize, moat } from './board-session.ts';

const t = translator('sv');
const drops = 6;
/** CSS pixels. */
const step = 12;

type Point = { x: number; y: number };

/** Shows the whole board, draws around the block in its middle, and drags its notes to and fro. */
export async function moveBlock(page: Page, board: Box): Promise<void> {
  const surface = page.getByRole('application');
  await surface.press('0');
  await page.waitForTimeout(500);
  const size = await surface.boundingBox();
  if (!size) throw new Error('no board is shown');
  const camera = fitWithin(board, size);
  const onScreen = (point: Point): Point => {
    const { x, y } = toScreen(camera, point);
    return { x: size.x + x, y: size.y + y };
  };
  await drawAroundBlock(page, onScreen);
  const start = onScreen({ x: 0, y: blockBox.y + blockBox.height / 2 + 50 });
  for (let drop = 0; drop < drops; drop++) {
    const [from, to] = drop % 2 === 0 ? [0, step] : [step, 0];
    await page.mouse.move(start.x + from, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + to, start.y, { steps: 4 });
    await page.waitForTimeout(200);
    await page.mouse.up();
    await page.waitForTimeout(300);
  }
}

async function drawAroundBlock(page: Page, onScreen: (point: Point) => Point): Promise<void> {
  const around = moat / 2;
  const from = onScreen({ x: blockBox.x - around, y: blockBox.y - around });
  const to = onScreen({
    x: blockBox.x + blockBox.width + around,
    y: blockBox.y + blockBox.height + around,
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('heading', { name: t('grouping:selected', { count: blockSize }) }).waitFor();
}
