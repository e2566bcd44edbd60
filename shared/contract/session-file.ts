import { z } from 'zod';
import { idSchema } from '#shared/domain/id.ts';

/** Version of the `.radslag` container; the document inside has a version of its own. */
export const sessionFileVersion = 1;

/** `manifest.json` of a session file. `parts` holds the sha-256 of each other part, in hex. */
export const manifestSchema = z.object({
  format: z.literal('radslag'),
  version: z.literal(sessionFileVersion),
  sessionId: idSchema,
  title: z.string(),
  /** ISO 8601, UTC. */
  savedAt: z.string(),
  parts: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Manifest = z.infer<typeof manifestSchema>;
