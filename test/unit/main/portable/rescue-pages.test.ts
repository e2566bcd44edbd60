import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { FileTrouble } from '#main/files/trouble.ts';
import { createRescuePages } from '#main/portable/rescue-pages.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { brokenDataFolder } from '../vault/broken-data-folder.ts';

const tokens = { facilitator: 'mötesledaren', projector: 'projektorn' };
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** The rescue pages of a data folder that cannot be written to, served as the shell serves them. */
async function rescuePages() {
  const { folder, unread } = await brokenDataFolder();
  return { folder, unread, ...(await pagesOf(folder)) };
}

async function pagesOf(folder: string) {
  const cause = new FileTrouble('readonly', folder);
  const pages = createRescuePages({ dataFolder: folder, language: 'sv', cause, tokens, now: () => 2000 });
  const server = createServer((request, response) => void pages(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const save = async (to: string, origin = address) => {
    const body = new URLSearchParams({ folder: to, t: tokens.facilitator });
    const answer = await fetch(`${address}/rescue`, { method: 'POST', body, headers: { origin } });
    return { status: answer.status, text: await answer.text() };
  };
  return { address, save };
}

it('says why the app cannot start, and saves all sessions to a folder', async () => {
  const { folder, unread, address, save } = await rescuePages();
  const first = await (await fetch(`${address}/?t=${tokens.facilitator}`)).text();
  expect(first).toContain(`Det går inte att skriva i ${folder}`);
  const to = join(await tempFolder(), 'räddat');
  const { text } = await save(to);
  for (const said of [
    '<h1>Allt gick inte att spara</h1>',
    'Torgets framtid: 3 lappar',
    unread,
    `1 möte är räddat till ${to}`,
  ])
    expect(text).toContain(said);
  expect(await readdir(to)).toEqual(['Torgets framtid.radslag', 'raw']);
});

it('saves nothing in the data folder itself, and asks for another', async () => {
  const { folder, save } = await rescuePages();
  const { text } = await save(join(folder, 'räddat'));
  expect(text).toContain(
    'Mappen ligger där Rådslag har sina möten. Välj en annan, till exempel på ett USB-minne.',
  );
  expect(text).toContain('<form');
  expect(await readdir(folder)).not.toContain('räddat');
});

it('does not say that there were no sessions, or that they are saved, when that is not known', async () => {
  const folder = await tempFolder();
  await symlink('sessions', join(folder, 'sessions'), 'junction');
  const { save } = await pagesOf(folder);
  const { text } = await save(await tempFolder());
  expect(text).toContain('<h1>Inget möte gick att spara</h1>');
  expect(text).toContain(`Gick inte att läsa: ${join(folder, 'sessions')}`);
});

it('offers another folder when not all could be written', async () => {
  const { save } = await rescuePages();
  const to = await tempFolder();
  // A file where the folder of the raw files should be: the sessions can be written, those cannot.
  await writeFile(join(to, 'raw'), '');
  const { text } = await save(to);
  expect(text).toContain('<h1>Allt gick inte att spara</h1>');
  expect(text).toContain(`1 möte är räddat till ${to}`);
  expect(text).toMatch(/\d av mötenas filer i mappen raw gick inte att spara/);
  expect(text).toContain('Spara mötena i en annan, till exempel på ett USB-minne.</p><form');
});

it('says that a file stands where the folder would be, and asks for another', async () => {
  const { save } = await rescuePages();
  const file = join(await tempFolder(), 'räddat');
  await writeFile(file, 'en fil');
  for (const folder of [file, join(file, 'möten')]) {
    const { text } = await save(folder);
    expect(text).toContain(
      `Där mappen skulle vara finns en fil med namnet ${file}. Inget är ändrat: välj en annan mapp.`,
    );
    expect(text).toContain(`value="${folder}"`);
  }
  expect(await readFile(file, 'utf8')).toBe('en fil');
});

it('asks for the whole path of a folder, and saves nothing in a place that nobody can see', async () => {
  const { save } = await rescuePages();
  for (const folder of ['Skrivbord', './Skrivbord', '~/Skrivbord', 'USB/möten']) {
    const { text } = await save(folder);
    expect(text).toContain(
      `Skriv hela sökvägen till mappen, till exempel ${join(homedir(), 'Rådslag räddat')}.`,
    );
    expect(text).toContain(`value="${folder}"`);
    for (const made of ['Skrivbord', '~', 'USB']) expect(await readdir('.')).not.toContain(made);
  }
});

it('is started by its own page only', async () => {
  const { save } = await rescuePages();
  const to = await tempFolder();
  expect((await save(to, 'http://someone.example')).status).toBe(403);
  expect(await readdir(to)).toEqual([]);
});
