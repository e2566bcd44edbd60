import { useRef } from 'react';
import { noteMarks } from '#shared/domain/note.ts';
import { useWords } from '#renderer/ui/words.tsx';
import type { Scene } from './scene.ts';
import { useFitted } from './use-fitted.ts';
import './spotlight-scenes.css';

const noteSizes = [7, 6, 5.25, 4.5, 4, 3.5, 3, 2.75, 2.5, 2.25, 2, 1.75];
const wordingSizes = [2.25, 2, 1.75];
/** A note with more signs than this needs the whole width, or its words would not all be there. */
const longest = 700;

/** One note alone, its words as large as they fit, with what the notes that say the same say. */
export function NoteScene({ scene }: { scene: Scene<'note'> }) {
  const { t } = useWords();
  const { note, cluster } = scene;
  const ref = useRef<HTMLDivElement>(null);
  const fitted = useFitted(ref, noteSizes, note.text);
  const count = note.merged.length;
  const listsMerged = count > 0 && note.text.length <= longest;
  const heading = [
    ...(cluster === null ? [] : [cluster || t('results:untitled')]),
    ...(count > 0 && !listsMerged ? [t('projector:saySame', { count })] : []),
  ].join(' · ');
  return (
    <section className={listsMerged ? 'projector-alone has-merged' : 'projector-alone'}>
      <article className={`projector-sheet is-${note.colour}`}>
        {heading && <h2>{heading}</h2>}
        <div ref={ref} className="projector-sheet-words" style={{ fontSize: `${fitted?.size ?? 1.75}rem` }}>
          <p dir="auto">{note.text}</p>
        </div>
        <small aria-hidden="true">{noteMarks[note.colour]}</small>
      </article>
      {listsMerged && <Merged wordings={note.merged} />}
    </section>
  );
}

function Merged({ wordings }: { wordings: readonly string[] }) {
  const { t } = useWords();
  const ref = useRef<HTMLUListElement>(null);
  const fitted = useFitted(ref, wordingSizes, wordings.join('\n'));
  const hidden = fitted ? wordings.length - fitted.shown : 0;
  return (
    <aside className="projector-same">
      <h2>{t('projector:saySame', { count: wordings.length })}</h2>
      <ul ref={ref} style={{ fontSize: `${fitted?.size ?? 1.75}rem` }}>
        {wordings.map((text, index) => (
          // The wordings of one note change only together, and two may be alike.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} dir="auto" className={fitted && index >= fitted.shown ? 'is-hidden' : ''}>
            {text}
          </li>
        ))}
      </ul>
      {hidden > 0 && hidden < wordings.length && (
        <p className="projector-more">{t('projector:more', { count: hidden })}</p>
      )}
    </aside>
  );
}
