import { File } from 'lucide-react';
import { useId } from 'react';
import { useWords } from '#renderer/ui/words.tsx';
import { splitPath } from './split-path.ts';

/** Files by their full paths, as text that can be copied. */
export function SavedFiles({ files }: { files: readonly string[] }) {
  const { t } = useWords();
  const heading = useId();
  return (
    <section className="export-files" aria-labelledby={heading}>
      <h4 id={heading}>{t('exporting:savedFiles')}</h4>
      <ul>
        {files.map((path) => (
          <li key={path}>
            <File aria-hidden />
            <span>
              {splitPath(path).folder}
              <strong>{splitPath(path).name}</strong>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
