import { z } from 'zod';

/** Everything that can go wrong for a person. Each has one sentence per language in shared/i18n. */
export const faultCodes = [
  'file-too-large',
  'file-unreadable',
  'table-binary',
  'table-empty',
  'table-quotes',
  'table-column-missing',
  'table-column-unnamed',
  'table-sheet-missing',
  'workbook-damaged',
  'workbook-locked',
  'workbook-other',
  'workbook-too-large',
  'session-file-damaged',
  'session-file-newer',
  'session-newer',
  'session-missing',
  'session-busy',
  'host-gone',
  'earlier-start',
  'voting-not-open',
  'target-in-voting',
  'ballot-over-budget',
  'ballot-over-target',
  'ballot-unknown-target',
  'folder-missing',
  'folder-is-file',
  'folder-readonly',
  'folder-relative',
  'disk-full',
  'path-too-long',
  'file-busy',
  'file-exists',
  'copy-inside',
  'rescue-inside',
  'printer-missing',
  'printer-failed',
  'projector-failed',
  'request-invalid',
  'unexpected',
] as const;
export const faultCodeSchema = z.enum(faultCodes);
export type FaultCode = z.infer<typeof faultCodeSchema>;

export const faultSchema = z.object({
  code: faultCodeSchema,
  /** What the sentence names: a file, a column, a line. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FaultFacts = z.infer<typeof faultSchema>;

/** An error a person is told about in a plain sentence. Everything else is a bug and becomes 'unexpected'. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly values: FaultFacts['values'];
  constructor(code: FaultCode, values: FaultFacts['values'] = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.values = values;
  }
}

export function faultFacts(error: unknown): FaultFacts {
  if (error instanceof Fault) return { code: error.code, values: error.values };
  return { code: 'unexpected', values: { detail: error instanceof Error ? error.message : String(error) } };
}
