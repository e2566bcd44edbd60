import { useRef } from 'react';
import type { BoardLayout } from '#shared/domain/board-layout.ts';
import { noteMarks, type Note } from '#shared/domain/note.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { useBox } from './use-box.ts';

/** Height of one line of the rail, in rem; the CSS keeps to it. */
const themeRow = 4.5;
const noteRow = 8;

/**
 * The words of a large board that the room can read: its clusters, or the latest notes while there are none. While
 * writing is private it says how many have been written, and the notes have no words.
 */
export function BoardRail({
  layout,
  written,
  veiled,
}: {
  layout: BoardLayout;
  /** How many notes there are, with those that others stand for. */
  written: number;
  veiled: boolean;
}) {
  const { t } = useWords();
  const ref = useRef<HTMLUListElement>(null);
  const box = useBox(ref);
  const height = box ? box.height / box.rem : 0;
  const hasThemes = layout.clusters.length > 0;
  return (
    <aside className={veiled ? 'projector-rail is-veiled' : 'projector-rail'}>
      {veiled && (
        <p className="projector-written">
          <strong>{written}</strong> {t('projector:written', { count: written })}
        </p>
      )}
      <h2>{t(hasThemes ? 'projector:themes' : 'projector:latest')}</h2>
      <ul ref={ref}>
        {box && hasThemes && (
          <Themes layout={layout} written={written} capacity={Math.floor(height / themeRow)} />
        )}
        {box && !hasThemes && (
          <Latest notes={layout.loose} capacity={Math.floor(height / noteRow)} veiled={veiled} />
        )}
      </ul>
    </aside>
  );
}

/** The clusters with how many notes each has, and last the notes that stand in none. */
function Themes({ layout, written, capacity }: { layout: BoardLayout; written: number; capacity: number }) {
  const { t } = useWords();
  const all = layout.clusters.map(({ cluster, count }) => ({
    id: cluster.id,
    title: cluster.title || t('results:untitled'),
    count,
  }));
  const loose = written - all.reduce((sum, { count }) => sum + count, 0);
  if (loose > 0) all.push({ id: 'loose', title: t('results:looseNotes'), count: loose });
  const shown = all.length <= capacity ? all : all.slice(0, Math.max(1, capacity - 1));
  return (
    <>
      {shown.map(({ id, title, count }) => (
        <li key={id} className="projector-theme">
          <span>{title}</span>
          <small>{count}</small>
        </li>
      ))}
      {shown.length < all.length && (
        <li className="projector-more">{t('projector:more', { count: all.length - shown.length })}</li>
      )}
    </>
  );
}

function Latest({ notes, capacity, veiled }: { notes: readonly Note[]; capacity: number; veiled: boolean }) {
  return notes
    .slice(-Math.max(1, capacity))
    .toReversed()
    .map((note) => (
      <li key={note.id} className={`projector-note is-${note.colour}`}>
        {veiled ? <i aria-hidden="true" /> : <span dir="auto">{note.text}</span>}
        <small aria-hidden="true">{noteMarks[note.colour]}</small>
      </li>
    ));
}
