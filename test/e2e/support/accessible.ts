import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 A and AA, and what is held to be good practice. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the colours of a theme can break; all else is the same in both. */
const ofColours = ['color-contrast'];

/** Examines a page as it is: everything in the theme it has, and what depends on colours in the other. */
export async function isAccessible(page: Page, screen: string): Promise<void> {
  const own = await wear(page, null);
  await expectNoBreach(new AxeBuilder({ page }).withTags(standards), `${screen}, ${own}`);
  const other = own === 'dark' ? 'light' : 'dark';
  await wear(page, other);
  await expectNoBreach(new AxeBuilder({ page }).withRules(ofColours), `${screen}, ${other}`);
  await wear(page, own);
}

async function expectNoBreach(axe: AxeBuilder, screen: string): Promise<void> {
  // Without frames of other origins there is nothing for axe to gather in a page of its own, which is slow.
  const { violations } = await axe.setLegacyMode(true).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  expect.soft(found, screen).toEqual([]);
}

/** Gives the page a theme as the settings do; answers the one it has. */
function wear(page: Page, theme: string | null): Promise<string> {
  return page.evaluate((wanted) => {
    const root = document.documentElement;
    if (wanted !== null) root.dataset['theme'] = wanted;
    return root.dataset['theme'] ?? '';
  }, theme);
}
