import { describe, expect, it } from 'vitest';
import type { CallName } from '#shared/contract/channels.ts';
import type { Door } from './door.ts';

const blank = { start: 'blank', title: 'Torget', question: 'Vad ska torget bli?', language: 'sv' } as const;

export function examineCalls(door: () => Door): void {
  const call: Door['facilitator']['call'] = (name, args) => door().facilitator.call(name, args);

  describe('calls', () => {
    it('tells which program answers', async () => {
      const info = await call('app.info', {});
      expect(info).toMatchObject({ version: '1.2.3', shell: door().shell });
      expect(info.dataFolder).not.toBe('');
    });

    it('keeps settings that are written, and those that are not', async () => {
      const before = await call('settings.read', {});
      expect(before).toMatchObject({ language: 'sv', theme: 'system' });
      expect(await call('settings.write', { theme: 'dark' })).toEqual({ ...before, theme: 'dark' });
      expect(await call('settings.read', {})).toEqual({ ...before, theme: 'dark' });
    });

    it('creates, lists, duplicates, deletes and restores a session', async () => {
      const ids = async () => (await call('sessions.list', {})).map(({ id }) => id);
      const { sessionId } = await call('sessions.create', blank);
      const listed = (await call('sessions.list', {})).find(({ id }) => id === sessionId);
      expect(listed).toMatchObject({ title: 'Torget', question: 'Vad ska torget bli?', notes: 0 });

      const copy = await call('sessions.duplicate', { sessionId, title: 'Torget igen' });
      expect((await call('sessions.list', {})).find(({ id }) => id === copy.sessionId)?.title).toBe(
        'Torget igen',
      );

      await call('sessions.delete', { sessionId, forGood: false });
      expect(await ids()).toContain(copy.sessionId);
      expect(await ids()).not.toContain(sessionId);
      expect(await call('sessions.list', { aside: true })).toMatchObject([
        { id: sessionId, title: 'Torget', notes: 0 },
      ]);
      await call('sessions.restore', { sessionId });
      expect(await ids()).toContain(sessionId);
    });

    it('carries the bytes of a file', async () => {
      const bytes = new TextEncoder().encode(
        '\uFEFFförslag;antal\nFler träd på skolgården;1\nEtt tak över cyklarna;2\n',
      );
      const preview = await call('imports.read', { name: 'förslag.csv', bytes, language: 'sv' });
      expect(preview.sheets[0]?.columns.map(({ name }) => name)).toEqual(['förslag', 'antal']);
      const choice = { sheet: '', column: 'förslag', tableColumn: 'antal' };
      const { notes } = await call('imports.notes', { importId: preview.importId, ...choice });
      expect(notes).toEqual([
        { text: 'Fler träd på skolgården', table: '1' },
        { text: 'Ett tak över cyklarna', table: '2' },
      ]);
    });

    it('tells a fault as a fault, with what it names', async () => {
      const missing = call('sessions.duplicate', { sessionId: 'finnsinte', title: 'x' });
      await expect(missing).rejects.toMatchObject({ code: 'session-missing' });
      const file = call('sessions.openFile', { name: 'möte.radslag', bytes: new Uint8Array([1, 2, 3]) });
      await expect(file).rejects.toMatchObject({
        code: 'session-file-damaged',
        values: { file: 'möte.radslag' },
      });
    });

    it.each([
      ['no arguments', undefined],
      ['null', null],
      ['a field of another kind', { ...blank, title: 5 }],
      ['a field too few', { start: 'blank', title: 'x', question: '' }],
      ['a language that is not spoken', { ...blank, language: 'tlh' }],
      ['a text beyond its limit', { ...blank, title: 'x'.repeat(401) }],
    ])('refuses %s', async (_what, args) => {
      const before = await call('sessions.list', {});
      await expect(call('sessions.create', args as never)).rejects.toMatchObject({ code: 'request-invalid' });
      expect(await call('sessions.list', {})).toEqual(before);
    });

    it('refuses an id that would lead out of the data folder', async () => {
      const astray = call('sessions.delete', { sessionId: '../../etc', forGood: false });
      await expect(astray).rejects.toMatchObject({ code: 'request-invalid' });
    });

    it.each(['app.destroy', 'constructor', '__proto__', ''])(
      'does nothing for the unknown call "%s"',
      async (name) => {
        await expect(call(name as CallName, {})).rejects.toThrow();
      },
    );
  });
}
