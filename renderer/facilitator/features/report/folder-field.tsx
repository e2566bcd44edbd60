import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { type Control, useController } from 'react-hook-form';
import type { FolderRoot } from '#shared/contract/bridge.ts';
import { faultSentence } from '#shared/i18n/fault-sentence.ts';
import { Button } from '#renderer/ui/button.tsx';
import { errorText } from '#renderer/ui/error-text.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import type { ExportForm } from './export-form.ts';
import { FolderBrowser } from './folder-browser.tsx';
import { type Look, useFolder } from './use-folders.ts';

type FolderFieldProps = { control: Control<ExportForm>; roots: readonly FolderRoot[] };

/** Where the files go: a path to write, and the computer's folders to choose among. */
export function FolderField({ control, roots }: FolderFieldProps) {
  const { t } = useWords();
  const { field, fieldState } = useController({ control, name: 'folder' });
  const [isBrowsing, setIsBrowsing] = useState(false);
  const { lookInto, ...look } = useFolder(field.value);
  const trouble = useTrouble(look);
  const choose = (path: string) => {
    field.onChange(path);
    lookInto(path);
  };
  return (
    <div className="export-folder">
      <div className="export-folder-path">
        <TextField
          label={t('exporting:folder')}
          value={field.value}
          onChange={field.onChange}
          onBlur={() => lookInto(field.value.trim())}
          errorMessage={errorText(fieldState.error, {}, t) ?? trouble}
          inputRef={field.ref}
          spellCheck="false"
        />
        <Button
          icon={isBrowsing ? ChevronUp : ChevronDown}
          aria-expanded={isBrowsing}
          onPress={() => setIsBrowsing(!isBrowsing)}
        >
          {t(isBrowsing ? 'exporting:hideFolders' : 'exporting:chooseFolder')}
        </Button>
      </div>
      {isBrowsing && <FolderBrowser roots={roots} folder={look.folder} onChoose={choose} />}
    </div>
  );
}

/** What is wrong with the folder that is looked at, as a sentence. */
function useTrouble({ folder, fault }: Look): string | undefined {
  const { t, language } = useWords();
  if (fault?.code === 'folder-missing') return t('exporting:noFolder');
  if (fault) return faultSentence(fault, language);
  return folder?.writable === false ? t('exporting:readOnly') : undefined;
}
