import { describe, expect, it } from 'vitest';
import { sessionTitleLimit } from '#shared/domain/session.ts';
import { translator } from '#shared/i18n/translate.ts';
import { copyTitle } from '#renderer/facilitator/features/library/copy-title.ts';

describe('copyTitle', () => {
  it('says in the language of the window that it is a copy', () => {
    expect(copyTitle('Torgets framtid', translator('sv'))).toBe('Torgets framtid (kopia)');
    expect(copyTitle('Torgets framtid', translator('en'))).toBe('Torgets framtid (copy)');
  });

  it('keeps the word when the title already fills all the room there is', () => {
    const copied = copyTitle('å'.repeat(sessionTitleLimit), translator('sv'));
    expect(copied).toHaveLength(sessionTitleLimit);
    expect(copied.endsWith('å (kopia)')).toBe(true);
  });
});
