import { describe, expect, it } from 'vitest';
import { charterLineLimit } from '#shared/domain/charter.ts';
import { languages } from '#shared/domain/language.ts';
import { noteTextLimit } from '#shared/domain/note.ts';
import { stepSchema } from '#shared/domain/step.ts';
import { startContent, type StartStep } from '#shared/i18n/start-content.ts';
import { cleanText } from '#shared/lib/clean-text.ts';

const content = stepSchema.pick({ tool: true, title: true, instruction: true, minutes: true });

describe.each(languages)('what a session may begin with in %s', (language) => {
  const start = startContent(language);
  const notes = [...start.sample.themes.flatMap((theme) => theme.notes), ...start.sample.loose];

  it('has steps that can be read back', () => {
    for (const step of [...start.agenda, ...start.blankAgenda]) {
      expect(content.parse(step)).toEqual(step);
      expect([cleanText(step.title), cleanText(step.instruction)]).toEqual([step.title, step.instruction]);
    }
  });

  it('has a sample whose notes are all different and clean', () => {
    expect(new Set(notes).size).toBe(notes.length);
    for (const text of notes) expect(cleanText(text)).toBe(text);
    for (const text of notes) expect(text.length).toBeLessThan(noteTextLimit);
    for (const line of Object.values(start.sample.charter))
      expect(line.length).toBeLessThan(charterLineLimit);
  });
});

it('is the same meeting in both languages', () => {
  const [swedish, english] = [startContent('sv'), startContent('en')];
  const shape = ({ agenda, blankAgenda }: Record<'agenda' | 'blankAgenda', readonly StartStep[]>) =>
    [agenda, blankAgenda].map((steps) => steps.map(({ tool, minutes }) => [tool, minutes]));
  expect(shape(english)).toEqual(shape(swedish));
  const counts = ({ sample }: typeof swedish) => [
    sample.themes.map(({ notes }) => notes.length),
    sample.loose.length,
  ];
  expect(counts(english)).toEqual(counts(swedish));
  expect(english.sample.title).not.toBe(swedish.sample.title);
});
