import { z } from 'zod';
import { exportFormatSchema } from '#shared/contract/bridge.ts';
import type { MessageKey } from '#shared/i18n/translate.ts';

/** What an export is asked for: at least one format, and a folder. */
export const exportFormSchema = z.object({
  formats: z.array(exportFormatSchema).min(1, 'exporting:formatsRequired' satisfies MessageKey),
  folder: z
    .string()
    .trim()
    .min(1, 'exporting:folderRequired' satisfies MessageKey),
});
export type ExportForm = z.infer<typeof exportFormSchema>;
