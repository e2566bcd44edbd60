import { expect, it } from 'vitest';
import { suggestColumn } from '#main/imports/suggest-column.ts';

const column = (name: string, ...cells: string[]) => ({ name, cells });

it.each([
  'text',
  'Comment',
  'comment-body',
  'Ditt förslag',
  'Synpunkt:',
  'idé',
  'NOTE',
  'Fritext',
  'Kommentti',
  'Vorschlag',
])('takes the column named %s, though another has more text', (name) => {
  const columns = [
    column('Namn på platsen', 'En lång beskrivning av platsen', 'Ännu en lång'),
    column(name, 'Träd', 'Sol'),
  ];
  expect(suggestColumn(columns)).toBe(name);
});

it('is not taken in by a number with the right name', () => {
  const columns = [column('kommentarer', '3', '14'), column('Vad vill du?', 'Fler bänkar', 'Träd')];
  expect(suggestColumn(columns)).toBe('Vad vill du?');
  expect(suggestColumn([column('comment-id', '895', '894'), column('comment-body', 'Mer', 'Sol')])).toBe(
    'comment-body',
  );
});

it('else takes the one with most prose, not addresses, dates or categories that come back', () => {
  const columns = [
    column('När', ...Array.from({ length: 4 }, (_, day) => `2026-11-0${day} 12:00:00`)),
    column(
      'Vem',
      'anna.andersson.lindqvist@kommunen.example',
      'bo@en-mycket-lang-adress.example',
      'c@d.example',
    ),
    column('Område', ...Array.from({ length: 4 }, () => 'Västra Orminge och Hasseludden')),
    column('Svaret', 'Fler bänkar', 'Träd', 'Belysning vid bron', 'En toalett'),
  ];
  expect(suggestColumn(columns)).toBe('Svaret');
});

it('answers something also when nothing holds text', () => {
  expect(suggestColumn([column('a', '1'), column('b', '2')])).toBe('a');
  expect(suggestColumn([])).toBe('');
});
