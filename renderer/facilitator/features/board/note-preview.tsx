import type { ReactNode } from 'react';
import { noteColours, noteMarks } from '#shared/domain/note.ts';
import { useBoard } from '#renderer/store/board-store.ts';
import { useWords } from '#renderer/ui/words.tsx';
import './note-preview.css';

const shownAtMost = 6;

type NotePreviewProps = {
  /** The first of them, or all. */
  texts: readonly string[];
  count: number;
  /** What is said below the heading: counts, what is left out. */
  facts: readonly string[];
  /** What stands there while there are none. */
  children?: ReactNode;
};

/** The first notes as they will stand on the board, so that nothing is added unseen. */
export function NotePreview({ texts, count, facts, children }: NotePreviewProps) {
  const { t } = useWords();
  const shown = texts.slice(0, shownAtMost).map((text, place) => ({ text, place }));
  return (
    <section className="note-preview" aria-label={t('board:previewTitle')}>
      <h3>{t('board:previewTitle')}</h3>
      <p role="status" className="note-preview-facts">
        {facts.join(' · ')}
      </p>
      {count === 0 && children}
      <ul>
        {shown.map(({ text, place }) => (
          <PreviewedNote key={place} text={text} />
        ))}
      </ul>
      {count > shown.length && (
        <p className="note-preview-more">{t('board:previewMore', { count: count - shown.length })}</p>
      )}
    </section>
  );
}

function PreviewedNote({ text }: { text: string }) {
  const colour = useBoard((state) => state.colour);
  return (
    <li
      style={{ background: `var(--note-${noteColours.indexOf(colour) + 1})` }}
      data-mark={noteMarks[colour]}
    >
      <span className="note-preview-text">{text}</span>
    </li>
  );
}
