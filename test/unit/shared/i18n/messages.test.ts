import { describe, expect, it } from 'vitest';
import * as en from '#shared/i18n/en/index.ts';
import * as sv from '#shared/i18n/sv/index.ts';
import { translator } from '#shared/i18n/translate.ts';

type Tree = { [key: string]: string | Tree };

/** Every message by its whole key, as `board:colours.yellow`. */
function messagesOf(language: Tree): Map<string, string> {
  const found = new Map<string, string>();
  const collect = (tree: Tree, path: string, mark: string) => {
    for (const [key, value] of Object.entries(tree))
      if (typeof value === 'string') found.set(path + mark + key, value);
      else collect(value, path + mark + key, path === '' ? ':' : '.');
  };
  collect(language, '', '');
  return found;
}

const languages = { sv: messagesOf({ ...sv }), en: messagesOf({ ...en }) };
const entries = (['sv', 'en'] as const).flatMap((language) =>
  [...languages[language]].map(([key, text]) => ({ language, key, text })),
);
const placeholders = (text = '') => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted();

describe('the messages', () => {
  it('have the same keys in both languages', () => {
    expect(languages.sv.size).toBeGreaterThan(300);
    expect([...languages.en.keys()].toSorted()).toEqual([...languages.sv.keys()].toSorted());
  });

  it('name the same things in both languages', () => {
    const of = (messages: Map<string, string>) =>
      Object.fromEntries([...messages].map(([key, text]) => [key, placeholders(text)]));
    expect(of(languages.en)).toEqual(of(languages.sv));
  });

  it('say something, with nothing loose at the ends and every brace in a pair', () => {
    const odd = entries.filter(
      ({ text }) => text === '' || text !== text.trim() || /[{}]/.test(text.replace(/\{\{\w+\}\}/g, '')),
    );
    expect(odd).toEqual([]);
  });

  it('come in one and many together', () => {
    const other = (key: string) =>
      key.endsWith('_one') ? key.replace(/_one$/, '_other') : key.replace(/_other$/, '_one');
    const alone = entries.filter(
      ({ language, key }) => other(key) !== key && !languages[language].has(other(key)),
    );
    expect(alone).toEqual([]);
  });

  it('are found by their keys, with what they name filled in', () => {
    for (const { language, key, text } of entries) {
      const [, base = key, plural] = /^(.+?)(?:_(one|other))?$/.exec(key) ?? [];
      const named = placeholders(text).map((name): [string, string] => [name.slice(2, -2), `<${name}>`]);
      const count: [string, number][] = plural === undefined ? [] : [['count', plural === 'one' ? 1 : 5]];
      const values: Record<string, unknown> = Object.fromEntries([...named, ...count]);
      const translate = translator(language) as (key: string, values: object) => string;
      const expected = text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
      expect(translate(base, values), `${language} ${key}`).toBe(expected);
    }
  });
});

describe('the translator', () => {
  it('gives text as it is: whoever shows it escapes it', () => {
    expect(translator('sv')('faults:file-exists', { path: '<b>&"' })).toContain('<b>&"');
  });

  it('speaks one language at a time, in any order', () => {
    const [swedish, english] = [translator('sv'), translator('en')];
    expect([swedish('common:save'), english('common:save'), swedish('save')]).toEqual([
      'Spara',
      'Save',
      'Spara',
    ]);
    expect([swedish('notes', { count: 1 }), english('notes', { count: 2 })]).toEqual(['1 lapp', '2 notes']);
  });
});
