import { useState } from 'react';
import { noteMarks } from '#shared/domain/note.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import type { Theme } from './themes-of-board.ts';

const shownAtFirst = 8;

/** One cluster and what it says; a long one is cut until the reader asks for all. */
export function ThemeCard({ theme }: { theme: Theme }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const count = theme.notes.length;
  const shown = all ? theme.notes : theme.notes.slice(0, shownAtFirst);
  return (
    <section className="results-theme">
      <h5 className="results-theme-title">
        {theme.title === null ? t('results:looseNotes') : theme.title || t('results:untitled')}
        <span>{t('common:notes', { count })}</span>
      </h5>
      <ul>
        {shown.map((note) => (
          <li key={note.id}>
            <span className={`results-mark is-${note.colour}`} aria-hidden="true">
              {noteMarks[note.colour]}
            </span>
            <span className="results-note">{note.text}</span>
          </li>
        ))}
      </ul>
      {count > shownAtFirst && (
        <Button variant="quiet" size="small" onPress={() => setAll(!all)}>
          {all ? t('results:showFewer') : t('results:showAll', { count })}
        </Button>
      )}
    </section>
  );
}
