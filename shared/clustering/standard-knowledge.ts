import topicsEn from '../../assets/topics/en.json' with { type: 'json' };
import relatedEn from '../../assets/topics/related-en.json' with { type: 'json' };
import relatedSv from '../../assets/topics/related-sv.json' with { type: 'json' };
import topicsSv from '../../assets/topics/sv.json' with { type: 'json' };
import { type Knowledge, relatedWordsSchema, topicListSchema } from './topic-list.ts';

/** The words that come with the app (assets/topics): what municipalities do and what residents speak of. */
export const standardKnowledge: Knowledge = {
  topics: [topicsSv, topicsEn].map((list) => topicListSchema.parse(list)),
  related: [relatedSv, relatedEn].map((list) => relatedWordsSchema.parse(list)),
};
