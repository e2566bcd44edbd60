import { ChevronDown, ChevronUp } from 'lucide-react';
import { type Ref, useState } from 'react';
import { Button } from './button.tsx';
import { FolderBrowser, type LookedInto } from './folder-browser.tsx';
import type { Place } from './place-name.ts';
import { TextField } from './text-field.tsx';
import { useWords } from './words.tsx';

export type FolderInputProps = {
  label: string;
  value: string;
  onChange: (path: string) => void;
  roots: readonly Place[];
  /** The folder that was looked into last. */
  folder: LookedInto | null;
  /** Looks there at once; what is written is looked into by whoever holds it. */
  lookInto: (path: string) => unknown;
  errorMessage?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
};

/** Names a folder: a path to write, and the computer's folders to choose among. */
export function FolderInput({ value, onChange, lookInto, roots, folder, ...field }: FolderInputProps) {
  const { t } = useWords();
  const [isBrowsing, setIsBrowsing] = useState(false);
  const choose = (path: string) => {
    onChange(path);
    lookInto(path);
  };
  return (
    <div className="ui-folder">
      <div className="ui-folder-path">
        <TextField
          {...field}
          value={value}
          onChange={onChange}
          onBlur={() => lookInto(value.trim())}
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
      {isBrowsing && <FolderBrowser roots={roots} folder={folder} onChoose={choose} />}
    </div>
  );
}
