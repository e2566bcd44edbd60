import { describe, expect, it } from 'vitest';
import { charterLineLimit } from '#shared/domain/charter.ts';
import { sessionTitleLimit } from '#shared/domain/session.ts';
import { newSessionSchema } from '#renderer/facilitator/features/library/new-session-form.ts';

const form = { title: 'Torgets framtid', question: '', start: 'method' };

describe('newSessionSchema', () => {
  it('asks for nothing but a name', () => {
    expect(newSessionSchema.parse(form)).toEqual(form);
  });

  it.each([[''], ['   '], ['\u200B\n'], ['\u202E']])('takes no name that cannot be seen: %j', (title) => {
    const { error } = newSessionSchema.safeParse({ ...form, title });
    expect(error?.issues).toMatchObject([{ path: ['title'], message: 'common:required' }]);
  });

  it('holds the limits of a session', () => {
    const long = {
      ...form,
      title: 'x'.repeat(sessionTitleLimit + 1),
      question: 'x'.repeat(charterLineLimit + 1),
    };
    const { error } = newSessionSchema.safeParse(long);
    expect(error?.issues.map((issue) => issue.path[0])).toEqual(['title', 'question']);
  });
});
