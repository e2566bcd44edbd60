import type { Reason } from '#shared/clustering/reason.ts';
import type { Language } from '#shared/domain/language.ts';
import { translator } from './translate.ts';

/** A reason in words that a resident understands; the notes' own words stand as they were written. */
export function reasonSentence(reason: Reason, language: Language): string {
  const t = translator(language);
  switch (reason.kind) {
    case 'topic':
      return t('reasons:topic', { topic: reason.topic.toLowerCase(), words: reason.words.join(', ') });
    case 'shared':
      return t('reasons:shared', { word: reason.word });
    case 'part':
      return t('reasons:part', {
        part: reason.part,
        words: reason.words.filter((word) => word !== reason.part).join(', '),
      });
    case 'alike':
      return t('reasons:alike', { a: reason.a, b: reason.b });
    case 'letters':
      return t('reasons:letters', { a: reason.a, b: reason.b });
  }
}
