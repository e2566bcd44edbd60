import { z } from 'zod';
import { charterSchema } from '#shared/domain/charter.ts';
import { sessionTitleLimit } from '#shared/domain/session.ts';
import type { MessageKey } from '#shared/i18n/translate.ts';
import { cleanText } from '#shared/lib/clean-text.ts';

/** What a new session is asked for. Only the name must be given: without a question the name stands in for it. */
export const newSessionSchema = z.object({
  title: z
    .string()
    .max(sessionTitleLimit)
    .refine((title) => cleanText(title) !== '', 'common:required' satisfies MessageKey),
  question: charterSchema.shape.question,
  start: z.enum(['method', 'blank']),
});
