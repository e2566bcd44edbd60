import type { Language } from '#shared/domain/language.ts';
import type { OwnTopic } from '#shared/domain/topic.ts';
import type { Knowledge, TopicList } from './topic-list.ts';

type Topic = TopicList['topics'][number];

/** A topic of the list that is gone by; `origin` tells whether the facilitator has changed or added it. */
export type ListedTopic = Topic & { origin: 'standard' | 'changed' | 'added' };

/** The topics in one language as the facilitator sees them: the app's own, changed or not, then those added. */
export function listedTopics(
  { topics }: Pick<Knowledge, 'topics'>,
  own: readonly OwnTopic[],
  language: Language,
): ListedTopic[] {
  const standard = topics.filter((list) => list.language === language).flatMap((list) => list.topics);
  const mine = new Map(
    own.filter((topic) => topic.language === language).map((topic) => [topic.name, topic]),
  );
  const names = new Set(standard.map(({ name }) => name));
  return [
    ...standard.map((topic): ListedTopic => {
      const changed = mine.get(topic.name);
      return changed
        ? { name: topic.name, words: changed.words, origin: 'changed' }
        : { ...topic, origin: 'standard' };
    }),
    ...[...mine.values()].flatMap(({ name, words }): ListedTopic[] =>
      names.has(name) ? [] : [{ name, words, origin: 'added' }],
    ),
  ];
}

/** What is known of words, with the facilitator's own topics in it. */
export function withOwnTopics(knowledge: Knowledge, own: readonly OwnTopic[]): Knowledge {
  if (own.length === 0) return knowledge;
  const topics = knowledge.topics.map(({ language }) => ({
    language,
    topics: listedTopics(knowledge, own, language)
      .filter(({ words }) => words.length > 0)
      .map(({ name, words }) => ({ name, words })),
  }));
  return { ...knowledge, topics };
}
