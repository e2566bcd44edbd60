import { CornerLeftUp, Folder as FolderIcon } from 'lucide-react';
import { useId } from 'react';
import { useWords } from './words.tsx';
import { FolderChoice } from './folder-choice.tsx';
import { useFocusInside } from './use-focus-inside.ts';
import { type Place, placeIcons, placeName } from './place-name.ts';
import './folder-browser.css';

/** A folder and those in it; `parent` is null at the top. */
export type LookedInto = {
  path: string;
  name: string;
  parent: string | null;
  folders: readonly { path: string; name: string }[];
};

const showAtOnce = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

type FolderBrowserProps = {
  roots: readonly Place[];
  /** The folder that is looked into; null until the first has been read. */
  folder: LookedInto | null;
  onChoose: (path: string) => void;
};

/** The computer's folders: places to begin at, and the folders inside the one that is chosen. */
export function FolderBrowser({ roots, folder, onChoose }: FolderBrowserProps) {
  const { t } = useWords();
  const places = useId();
  const nameOf = ({ path, name }: LookedInto) => {
    const place = roots.find((root) => root.path === path);
    return place ? placeName(place, t) : name;
  };
  return (
    <div className="ui-folders" ref={showAtOnce}>
      <section aria-labelledby={places}>
        <h3 id={places}>{t('exporting:places')}</h3>
        <ul>
          {roots.map((root) => (
            <li key={root.path}>
              <FolderChoice
                icon={placeIcons[root.kind]}
                isHere={root.path === folder?.path}
                onPress={() => onChoose(root.path)}
              >
                {placeName(root, t)}
              </FolderChoice>
            </li>
          ))}
        </ul>
      </section>
      {folder && <Inside folder={folder} name={nameOf(folder)} onChoose={onChoose} />}
    </div>
  );
}

function Inside({
  folder: { path, parent, folders },
  name,
  onChoose,
}: {
  folder: LookedInto;
  name: string;
  onChoose: (path: string) => void;
}) {
  const { t } = useWords();
  const heading = useId();
  const { ref, focusNext } = useFocusInside<HTMLElement>(path);
  const step = (to: string) => {
    focusNext();
    onChoose(to);
  };
  return (
    <section aria-labelledby={heading} ref={ref}>
      <h3 id={heading}>{t('exporting:foldersIn', { name })}</h3>
      <ul>
        {parent !== null && (
          <li>
            <FolderChoice icon={CornerLeftUp} onPress={() => step(parent)}>
              {t('exporting:up')}
            </FolderChoice>
          </li>
        )}
        {folders.map((inner) => (
          <li key={inner.path}>
            <FolderChoice icon={FolderIcon} onPress={() => step(inner.path)}>
              {inner.name}
            </FolderChoice>
          </li>
        ))}
      </ul>
      {folders.length === 0 && <p>{t('exporting:noFolders')}</p>}
    </section>
  );
}
