import type { Language } from '#shared/domain/language.ts';
import { faultSentence } from '#shared/i18n/fault-sentence.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Look } from './use-folders.ts';

/** What is wrong with the folder that is looked at, as a sentence; undefined when nothing is. */
export function folderTrouble({ folder, fault }: Look, t: Translate, language: Language): string | undefined {
  if (fault?.code === 'folder-missing') return t('exporting:noFolder');
  if (fault?.code === 'folder-is-file') return t('exporting:isFile');
  if (fault) return faultSentence(fault, language);
  return folder?.writable === false ? t('exporting:readOnly') : undefined;
}
