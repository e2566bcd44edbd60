import { z } from 'zod';
import { languageSchema } from './language.ts';

export const topicNameLimit = 80;
export const topicWordLimit = 40;
export const topicMostWords = 400;

/**
 * A topic that the facilitator has added to those the app goes by when it suggests clusters, or that takes the place of
 * the app's own topic of that name; without words that topic is not gone by at all.
 */
export const ownTopicSchema = z.object({
  language: languageSchema,
  name: z.string().min(1).max(topicNameLimit),
  words: z.array(z.string().min(1).max(topicWordLimit)).max(topicMostWords),
});
export type OwnTopic = z.infer<typeof ownTopicSchema>;
