import { type Control, useController } from 'react-hook-form';
import type { FolderRoot } from '#shared/contract/bridge.ts';
import { folderTrouble } from '#renderer/store/folder-trouble.ts';
import { useFolder } from '#renderer/store/use-folders.ts';
import { errorText } from '#renderer/ui/error-text.ts';
import { FolderInput } from '#renderer/ui/folder-input.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import type { ExportForm } from './export-form.ts';

type FolderFieldProps = { control: Control<ExportForm>; roots: readonly FolderRoot[] };

/** Where the files go. */
export function FolderField({ control, roots }: FolderFieldProps) {
  const { t, language } = useWords();
  const { field, fieldState } = useController({ control, name: 'folder' });
  const { lookInto, ...look } = useFolder(field.value);
  return (
    <FolderInput
      label={t('exporting:folder')}
      value={field.value}
      onChange={field.onChange}
      roots={roots}
      folder={look.folder}
      lookInto={lookInto}
      errorMessage={errorText(fieldState.error, {}, t) ?? folderTrouble(look, t, language)}
      inputRef={field.ref}
    />
  );
}
