import type { ProjectorView } from '#shared/contract/projector-view.ts';
import { noteSchema } from '#shared/domain/note.ts';
import { Stage } from './pages/stage.ts';
import { isAccessible } from './support/accessible.ts';
import { complaintsOf, expect, test } from './support/test.ts';

/** What is read from the back row of a hall, in CSS pixels of full HD. */
const readable = 28;

type Scene<K> = Extract<ProjectorView['scene'], { kind: K }>;

function noteScene(text: string, merged: string[] = [], cluster: string | null = 'Trygg väg'): Scene<'note'> {
  return { kind: 'note', cluster, note: { id: 'n1', text, colour: 'blue', merged } };
}

/** A board of which so many notes have been written, with no words of any. */
function veiledBoard(count: number): Scene<'board'> {
  const notes = Array.from({ length: count }, (_, index) =>
    noteSchema.parse({
      id: `n${index}`,
      boardId: 'b1',
      text: '',
      source: 'typed',
      colour: 'green',
      x: (index % 8) * 144,
      y: Math.floor(index / 8) * 118,
      clusterId: null,
      order: `a${index}`,
      createdAt: 0,
    }),
  );
  return { kind: 'board', boardId: 'b1', veiled: true, notes, clusters: [] };
}

test('a note alone fills the screen, and is never cut', async ({ facilitator: window, app }) => {
  await window.openSample();
  const stage = await Stage.open(window, app);
  const complaints = complaintsOf(stage.page);
  stage.show(noteScene('Fler bänkar i solen'));
  await expect(stage.page.getByRole('heading', { name: 'Trygg väg' })).toBeVisible();
  expect(await stage.lettersOf('Fler bänkar i solen')).toBeGreaterThanOrEqual(100);
  await isAccessible(stage.page, 'projector: note');

  const long = 'Det borde finnas belysning längs hela gångvägen. '.repeat(41).slice(0, 2000);
  stage.show(noteScene(long.trim(), ['Ljus på vägen']));
  await expect(stage.page.getByText(/^Trygg väg · \+1 som säger samma sak$/)).toBeVisible();
  expect(await stage.isWhole(long.trim())).toBe(true);
  expect(await stage.smallestLetters()).toBeGreaterThanOrEqual(readable);
  expect(complaints).toEqual([]);
});

test('beside a note stands what those say that it stands for', async ({ facilitator: window, app }) => {
  await window.openSample();
  const stage = await Stage.open(window, app);
  stage.show(noteScene('Fler bänkar', ['Sittplatser!', 'Bänkar vid lekplatsen']));
  await expect(stage.page.getByRole('heading', { name: '+2 som säger samma sak' })).toBeVisible();
  for (const words of ['Sittplatser!', 'Bänkar vid lekplatsen'])
    expect(await stage.isWhole(words)).toBe(true);
  await isAccessible(stage.page, 'projector: note that stands for others');

  const many = Array.from({ length: 30 }, (_, index) => `Bänk nummer ${index + 1} vid den stora vägen`);
  stage.show(noteScene('Fler bänkar', many));
  await expect(stage.page.getByText(/^och \d+ till$/)).toBeVisible();
  expect(await stage.isWhole(many[0] ?? '')).toBe(true);
  await expect(stage.page.getByText(many[29] ?? '')).toBeHidden();
  expect(await stage.smallestLetters()).toBeGreaterThanOrEqual(readable);
});

test('a cluster alone shows its title and its notes, as many as are whole', async ({
  facilitator: window,
  app,
}) => {
  await window.openSample();
  const stage = await Stage.open(window, app);
  const notes = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `n${index}`,
      text: `Lapp ${index + 1} om trygga vägar till skolan`,
      colour: 'pink' as const,
      merged: index === 0 ? ['Samma'] : [],
    }));
  stage.show({ kind: 'cluster', title: 'Trygg väg', notes: notes(5) });
  await expect(stage.page.getByRole('heading', { name: 'Trygg väg 6 lappar' })).toBeVisible();
  for (const { text } of notes(5)) expect(await stage.isWhole(text)).toBe(true);
  expect(await stage.lettersOf(notes(1)[0]?.text ?? '')).toBeGreaterThan(readable);
  await isAccessible(stage.page, 'projector: cluster');

  stage.show({ kind: 'cluster', title: 'Trygg väg', notes: notes(90) });
  await expect(stage.page.getByText(/^och \d+ till$/)).toBeVisible();
  await expect(stage.page.getByText('Lapp 90 om')).toBeHidden();
  expect(await stage.smallestLetters()).toBeGreaterThanOrEqual(readable);
});

test('while writing is private the room sees how many have written and no words', async ({
  facilitator: window,
  app,
}) => {
  await window.openSample();
  const stage = await Stage.open(window, app);
  stage.show(veiledBoard(37));
  await expect(stage.page.getByText(/^37 lappar skrivna – de visas när alla är klara$/)).toBeVisible();
  await expect(
    stage.page.getByText(window.t('projector:veiledPicture', { notes: '37 lappar' })),
  ).toBeAttached();
  expect(await stage.smallestLetters()).toBeGreaterThanOrEqual(readable);
  await isAccessible(stage.page, 'projector: private writing');
});
