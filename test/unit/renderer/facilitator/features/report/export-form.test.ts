import { describe, expect, it } from 'vitest';
import { exportFormSchema } from '#renderer/facilitator/features/report/export-form.ts';

describe('exportFormSchema', () => {
  it('takes a folder as it is written, without spaces around it', () => {
    const form = { formats: ['pdf'], folder: ' E:\\Mina möten ' };
    expect(exportFormSchema.parse(form)).toEqual({ formats: ['pdf'], folder: 'E:\\Mina möten' });
  });

  it('asks for something to save and somewhere to save it', () => {
    const { error } = exportFormSchema.safeParse({ formats: [], folder: ' ' });
    expect(error?.issues.map((issue) => issue.message)).toEqual([
      'exporting:formatsRequired',
      'exporting:folderRequired',
    ]);
  });
});
