import { z } from 'zod';
import { languageSchema } from '#shared/domain/language.ts';

const wordSchema = z.string().min(1).max(40);

/** A topic that notes may speak of: its name as residents would say it, and words that tell of it. */
export const topicSchema = z.object({ name: z.string().min(1).max(80), words: z.array(wordSchema).max(400) });

export type Topic = z.infer<typeof topicSchema>;

/** Topics in one language; a note is only matched with those of its own. A word may stand in several topics. */
export const topicListSchema = z.object({
  language: languageSchema,
  topics: z.array(topicSchema).max(400),
});
export type TopicList = z.infer<typeof topicListSchema>;

/** Groups of everyday words that belong together: "bil, trafik, parkering". A word may stand in several groups. */
export const relatedWordsSchema = z.object({
  language: languageSchema,
  groups: z.array(z.array(wordSchema).min(2)),
});
export type RelatedWords = z.infer<typeof relatedWordsSchema>;

/** What is known of words beside the notes themselves. */
export type Knowledge = { topics: readonly TopicList[]; related: readonly RelatedWords[] };
