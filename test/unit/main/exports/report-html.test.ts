import { boardSchema } from '#shared/domain/board.ts';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { reportFonts } from '#main/exports/report-fonts.ts';
import { reportHtml } from '#main/exports/report-html.ts';
import type { Session } from '#shared/domain/session.ts';
import { cleanText } from '#shared/lib/clean-text.ts';
import { reportOf } from '#shared/report/report.ts';
import {
  ballot,
  cluster,
  crowdedSession,
  note,
  session,
  step,
  voting,
} from '../../shared/report/sessions.ts';
import { payloads } from './payloads.ts';

const printed = (given: Session, language: 'sv' | 'en' = 'sv') => reportHtml(reportOf(given), language, '');
const styleOf = (html: string) => /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
const tagsOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/sha256-[^']+/, '')
    .match(/<[^>]*>/g);
/** What a reader sees, with the entities read as the characters they stand for. */
const textOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** A session that says `text` in every place that people can fill in. */
function saying(text: string): Session {
  const charter = { question: text, purpose: text, canChange: text, cannotChange: text };
  const given = session({
    steps: [step(1, { title: text })],
    notes: [note(1, { text, original: text, table: text, clusterId: 'c1' }), note(2, { text })],
    clusters: [cluster(1, text)],
    votings: [
      voting(1, { question: text, targets: [{ id: 'c1', title: text }] }),
      voting(2, { state: 'open', question: text }),
    ],
    ballots: [ballot(1, 'v1', { c1: 1 }, 'paper')],
  });
  return {
    ...given,
    info: { ...given.info, title: text, place: text, date: text },
    charter: { ...given.charter, ...charter, decider: text, use: text, feedback: text },
    boards: { b1: boardSchema.parse({ id: 'b1', question: text, order: 'a0' }) },
  };
}

it('shows whatever people write as text, and makes nothing of it', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(50);
  const plain = tagsOf(printed(saying('Träd')));
  for (const payload of payloads) {
    const html = printed(saying(payload));
    expect(tagsOf(html), payload).toEqual(plain);
    const seen = textOf(html).split(cleanText(payload)).length - 1;
    expect(seen, payload).toBe(textOf(printed(saying('Träd'))).split('Träd').length - 1);
  }
});

it('lets no text out of the string it has in the style', () => {
  const withoutTitle = (html: string) => styleOf(html).replace(/@bottom-left \{ content: "[^"\n]*"/, '');
  const plain = withoutTitle(printed(saying('Träd')));
  for (const payload of payloads) expect(withoutTitle(printed(saying(payload))), payload).toBe(plain);
});

it('may load nothing, and its style is the one its policy names', () => {
  const html = printed(crowdedSession());
  const hash = createHash('sha256').update(styleOf(html)).digest('base64');
  expect(html).toContain(
    `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; font-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
  );
  expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|<link|<img|https?:/i);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
});

it.each([
  ['sv', 'delad 3:a', '"Sida " counter(page) " av " counter(pages)', 'Det som sades', 'Det som rangordnades'],
  ['en', '3rd, shared', '"Page " counter(page) " of " counter(pages)', 'What was said', 'What was ranked'],
] as const)('speaks %s throughout', (language, shared, pages, said, ranked) => {
  const html = printed(crowdedSession(), language);
  expect(html).toContain(`<html lang="${language}">`);
  expect(styleOf(html)).toContain(pages);
  expect(html.split(`<td class="rank">${shared}</td>`)).toHaveLength(3);
  expect(html.indexOf(`<h2>${said}</h2>`)).toBeLessThan(html.indexOf(`<h2>${ranked}</h2>`));
  expect(html).not.toMatch(/report:|undefined|\{\{/);
});

it('prints every note once, in its own words', () => {
  const given = crowdedSession();
  const html = printed(given);
  expect(html.match(/<p class="text">/g)).toHaveLength(607);
  const seen = textOf(html);
  for (const { text } of Object.values(given.notes)) expect(seen).toContain(`\n${cleanText(text)}\n`);
});

it('gives people and dots as numbers beside the bars', () => {
  const html = printed(crowdedSession());
  expect(html).toContain('<td class="people">51 av 64<svg');
  expect(html).toContain('<rect class="part" width="79.7" height="4"/>');
  expect(html).toContain('64 röstsedlar, varav 2 blanka: 22 med telefon, 21 med handen, 21 på papper');
  expect(html).toContain('Resultatet är <b>ett råd</b> till Tekniska nämnden, i mars 2027.');
});

it('says of an open voting that it is sealed, and nothing more', () => {
  const targets = [{ id: 'c1', title: 'Hemligt alternativ' }];
  const open = voting(1, { state: 'open', question: 'Vad först?', targets });
  const html = printed(session({ votings: [open], ballots: [ballot(1, 'v1', { c1: 3 }, 'phone')] }));
  expect(html).toContain('<h3>Vad först?</h3><p class="sealed">');
  expect(html).not.toMatch(/Hemligt|class="result"|1 röstsedel/);
});

it('counts instead of listing what got no dots, when the list is long', () => {
  const targets = Array.from({ length: 31 }, (_, index) => ({ id: `n${index}`, title: `Lapp ${index}` }));
  const notes = targets.map((_, index) => note(index));
  const html = printed(
    session({
      notes,
      votings: [voting(1, { targetKind: 'notes', targets })],
      ballots: [ballot(1, 'v1', { n3: 1 }, 'paper')],
    }),
  );
  expect(html.match(/<td class="rank">/g)).toHaveLength(1);
  expect(html).toContain('30 alternativ till fick inga prickar.');
});

it('says plainly what an empty session lacks', () => {
  const text = textOf(printed(session({}, { boards: {} }), 'en'));
  for (const words of [
    'No charter has been filled in',
    'The session has no agenda.',
    'No voting has been held.',
  ])
    expect(text).toContain(words);
});

it('carries its font inside', async () => {
  const fonts = await reportFonts();
  expect(fonts.match(/url\(data:font\/woff2;base64,d09GM/g)).toHaveLength(2);
});
