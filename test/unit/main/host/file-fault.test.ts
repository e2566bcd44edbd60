import { describe, expect, it } from 'vitest';
import { fileFault } from '#main/host/file-fault.ts';
import { FileTrouble, type TroubleCode } from '#main/files/trouble.ts';
import { Fault, faultFacts } from '#shared/domain/fault.ts';
import { faultSentence } from '#shared/i18n/fault-sentence.ts';

const path = '/media/usb/Torgets framtid.pdf';

describe('trouble with a file', () => {
  it.each<[TroubleCode, string]>([
    ['full', 'disk-full'],
    ['readonly', 'folder-readonly'],
    ['denied', 'folder-readonly'],
    ['missing', 'folder-missing'],
    ['not-folder', 'folder-is-file'],
    ['busy', 'file-busy'],
    ['too-long', 'path-too-long'],
    ['other', 'unexpected'],
  ])('%s is told of as %s, in a whole sentence', (trouble, code) => {
    const fault = faultFacts(fileFault(new FileTrouble(trouble, path)));
    expect(fault).toMatchObject({ code, values: { path, file: 'Torgets framtid.pdf' } });
    expect(faultSentence(fault, 'sv')).toContain(path);
  });

  it('leaves every other error as it was', () => {
    for (const error of [new Fault('table-empty'), new Error('odd'), 'text', null])
      expect(fileFault(error)).toBe(error);
  });
});
