import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calls } from '#shared/contract/bridge.ts';
import { callNames } from '#shared/contract/channels.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { faultOf, openHost, newSession } from './temp-host.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the host', () => {
  it('tells of the app', async () => {
    const { call, dataFolder } = await openHost();
    const { vaultId, ...info } = await call('app.info', {});
    expect(info).toEqual({ version: '1.2.3', shell: 'portable', dataFolder });
    expect(await readFile(join(dataFolder, 'vault-id'), 'utf8')).toBe(vaultId);
  });

  it('answers every call there is, also one that makes no sense, and never throws', async () => {
    const { host } = await openHost();
    const senseless = [
      undefined,
      null,
      7,
      'x',
      [],
      { sessionId: '../..' },
      { sessionId: 7, path: 7, bytes: 'x' },
    ];
    for (const name of callNames)
      for (const args of senseless) {
        if (calls[name].args.safeParse(args).success) continue;
        const answer = await host.answer(name, args);
        expect(answer, name).toEqual({ ok: false, fault: { code: 'request-invalid', values: {} } });
      }
  });

  it.each(['', 'toString', 'sessions', '__proto__'])('knows no call %j', async (name) => {
    const { host } = await openHost();
    expect(await host.answer(name, {})).toMatchObject({ ok: false, fault: { code: 'request-invalid' } });
  });

  it('finds its sessions again after a restart', async () => {
    const first = await openHost();
    const { sessionId } = await first.call('sessions.create', {
      start: 'blank',
      title: 'Bussen till Fisksätra',
      question: 'När?',
      language: 'sv',
    });
    await first.host.close();
    const again = await openHost({ dataFolder: first.dataFolder });
    expect(await again.call('sessions.list', {})).toMatchObject([
      { id: sessionId, title: 'Bussen till Fisksätra', question: 'När?', notes: 0, clusters: 0 },
    ]);
  });

  it('clears away what a power cut left half-written', async () => {
    const dataFolder = await tempFolder();
    const first = await openHost({ dataFolder });
    const { sessionId } = await newSession(first);
    await first.host.close();
    const own = join(dataFolder, 'sessions', sessionId);
    const left = [dataFolder, own, join(own, 'snapshots')].map((folder) =>
      join(folder, '.settings.json.0123456789ab.tmp'),
    );
    for (const path of left) await writeFile(path, 'half');
    await openHost({ dataFolder });
    for (const path of left) await expect(rm(path)).rejects.toThrow('ENOENT');
  });
});

describe('settings', () => {
  const defaults = {
    language: 'sv',
    theme: 'system',
    sound: true,
    exportFolder: '',
    copyFolder: '',
    name: '',
    topics: [],
  };

  it('are kept over a restart, and changed one by one', async () => {
    const first = await openHost();
    expect(await first.call('settings.read', {})).toEqual(defaults);
    expect(await first.call('settings.write', { theme: 'dark' })).toEqual({ ...defaults, theme: 'dark' });
    const both = [
      first.call('settings.write', { sound: false }),
      first.call('settings.write', { language: 'en' }),
    ];
    await Promise.all(both);
    await first.host.close();
    const again = await openHost({ dataFolder: first.dataFolder });
    expect(await again.call('settings.read', {})).toEqual({
      language: 'en',
      theme: 'dark',
      sound: false,
      exportFolder: '',
      name: '',
      topics: [],
      copyFolder: '',
    });
  });

  it('follow the language that a start asks for, until another is chosen', async () => {
    const first = await openHost();
    await first.call('settings.write', { language: 'sv' });
    await first.host.close();
    const asked = await openHost({ dataFolder: first.dataFolder, askedLanguage: 'en' });
    expect(await asked.call('settings.read', {})).toMatchObject({ language: 'en' });
    expect(await asked.call('settings.write', { language: 'sv' })).toMatchObject({ language: 'sv' });
  });

  it('stay as they were when they are refused or cannot be written', async () => {
    const { call, host, dataFolder } = await openHost();
    expect(await host.answer('settings.write', { theme: 'pink' })).toMatchObject({ ok: false });
    await rm(dataFolder, { recursive: true });
    expect(await faultOf(call('settings.write', { theme: 'dark' }))).toMatchObject({
      code: 'folder-missing',
    });
    expect(await call('settings.read', {})).toEqual(defaults);
    await mkdir(dataFolder);
    expect(await call('settings.write', { sound: false })).toEqual({ ...defaults, sound: false });
  });

  it('are not taken away by a change that names one without a value', async () => {
    const { call } = await openHost();
    expect(await call('settings.write', { theme: undefined, sound: false })).toEqual({
      ...defaults,
      sound: false,
    });
  });
});

describe('imports', () => {
  const table = bytes('namn;idé\nAnna;Fler träd\nBo;Ljus vid bron\n');
  const file = { name: 'idéer.csv', bytes: table, language: 'sv' } as const;
  const idea = { sheet: '', column: 'idé', tableColumn: null };

  it('are read once, and give the notes of a column', async () => {
    const { call } = await openHost();
    const preview = await call('imports.read', file);
    expect(preview).toMatchObject({
      name: 'idéer.csv',
      kind: 'table',
      sheets: [{ rows: 2, suggestedColumn: 'idé' }],
    });
    const { notes } = await call('imports.notes', { ...idea, importId: preview.importId });
    expect(notes).toEqual([
      { text: 'Fler träd', table: '' },
      { text: 'Ljus vid bron', table: '' },
    ]);
  });

  it('remember the last three files', async () => {
    const { call } = await openHost();
    const ids: string[] = [];
    for (let count = 0; count < 4; count++) ids.push((await call('imports.read', file)).importId);
    const [first = '', second = ''] = ids;
    expect(await faultOf(call('imports.notes', { ...idea, importId: first }))).toMatchObject({
      code: 'request-invalid',
    });
    expect((await call('imports.notes', { ...idea, importId: second })).notes).toHaveLength(2);
  });

  it('tell what is wrong with a file or a column', async () => {
    const { call } = await openHost();
    const empty = call('imports.read', { ...file, name: 'tom.csv', bytes: new Uint8Array() });
    expect(await faultOf(empty)).toEqual({ code: 'table-empty', values: { file: 'tom.csv' } });
    const { importId } = await call('imports.read', file);
    const missing = await faultOf(call('imports.notes', { ...idea, importId, column: 'ålder' }));
    expect(missing).toMatchObject({
      code: 'table-column-missing',
      values: { column: 'ålder', file: 'idéer.csv' },
    });
  });
});

describe('folders', () => {
  it('are listed with what is in them, by name', async () => {
    const { call } = await openHost();
    const folder = await tempFolder();
    for (const name of ['Dialoger', 'Årenden', '.gömd']) await mkdir(join(folder, name));
    await writeFile(join(folder, 'fil.txt'), '');
    const found = await call('folders.list', { path: folder });
    expect(found).toMatchObject({ path: folder, writable: true, name: folder.split('/').at(-1) });
    expect(found.folders.map(({ name }) => name)).toEqual(['Dialoger', 'Årenden']);
    expect(found.parent).not.toBeNull();
  });

  it('tell when they are missing', async () => {
    const { call } = await openHost();
    const path = join(await tempFolder(), 'usb');
    expect(await faultOf(call('folders.list', { path }))).toMatchObject({
      code: 'folder-missing',
      values: { path },
    });
  });

  it('have roots to begin from', async () => {
    const { call } = await openHost();
    expect((await call('folders.roots', {})).length).toBeGreaterThan(0);
  });
});
