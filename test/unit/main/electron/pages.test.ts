import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { serveNothing, servePages } from '#main/electron/pages.ts';
import { tempFolder } from '../files/temp-folder.ts';

let serve: (request: Request) => Promise<Response>;
let folder = '';

beforeEach(async () => {
  folder = await tempFolder();
  const root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'facilitator.html'), '<p>Rådslag</p>');
  await writeFile(join(root, 'assets', 'a.js'), 'export {};');
  await writeFile(join(folder, 'secret.json'), '{}');
  serve = servePages(root);
});

const get = (url: string, method = 'GET') => serve(new Request(url, { method }));

describe('servePages', () => {
  it('serves the built files with their type and the pages’ own headers', async () => {
    const page = await get('radslag://app/facilitator.html?x=1#y');
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<p>Rådslag</p>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const script = await get('radslag://app/assets/a.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('starts with the facilitator’s page', async () => {
    expect(await (await get('radslag://app/')).text()).toBe('<p>Rådslag</p>');
  });

  it.each([
    'radslag://app/../secret.json',
    'radslag://app/%2e%2e/secret.json',
    'radslag://app/..%2fsecret.json',
    'radslag://app/..%5csecret.json',
    'radslag://app/assets',
    'radslag://app/absent.js',
    'radslag://app/%',
    'radslag://evil/facilitator.html',
    'radslag://app:80/facilitator.html',
  ])('has nothing at %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.skipIf(process.platform === 'win32')('does not follow a link out of its folder', async () => {
    await symlink(join(folder, 'secret.json'), join(folder, 'renderer', 'assets', 'link.json'));
    await symlink(join(folder, 'renderer', 'assets', 'a.js'), join(folder, 'renderer', 'within.js'));
    expect((await get('radslag://app/assets/link.json')).status).toBe(404);
    expect((await get('radslag://app/within.js')).status).toBe(200);
  });

  it('takes nothing in', async () => {
    expect((await get('radslag://app/facilitator.html', 'POST')).status).toBe(405);
  });
});

it('nothing is served for file:', async () => {
  expect((await serveNothing()).status).toBe(404);
});
