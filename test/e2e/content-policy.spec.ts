import { pageHeaders } from '#main/host/page-headers.ts';
import { complaintsOf, expect, test } from './support/test.ts';

/*
 * That the window itself breaks nothing of the policy is seen by every other test: a breach is a complaint of the
 * page, and a complaint fails the test.
 */

test('every page and file comes with the headers of the policy', async ({ app, page }) => {
  const { host, origin } = new URL(app.address);
  const headers = pageHeaders(`ws://${host}`);
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await page.goto(app.address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(scripts.length).toBeGreaterThan(0);
  for (const url of [`${origin}/`, `${origin}/projector.html`, ...scripts])
    expect((await page.request.get(url)).headers(), url).toMatchObject(headers);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
});

const attempts: Record<string, string> = {
  'text made into HTML': `document.body.innerHTML = '<b>in</b>'`,
  'text made into a program': `new Function('document.title = "in"')()`,
  'a script written in the page': `
    const script = document.createElement('script');
    script.append('document.title = "in"');
    document.head.append(script);`,
  'a handler written in the page': `
    const button = document.createElement('button');
    button.setAttribute('onclick', 'document.title = "in"');
    document.body.append(button);
    button.click();`,
  'a program from elsewhere': `
    const script = document.createElement('script');
    script.src = 'https://example.com/in.js';
    document.head.append(script);`,
};

for (const [name, attempt] of Object.entries(attempts))
  test(`the page refuses ${name}, and complains`, async ({ app, page }) => {
    await page.goto(app.address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const complaints = complaintsOf(page);
    // In a moment of its own: what a test evaluates at once may do more than the page's own programs.
    await page.evaluate(`setTimeout(() => { ${attempt} }, 0)`);
    await expect.poll(() => complaints.join(' ')).toContain('Trusted');
    await expect(page).toHaveTitle('Rådslag');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
