import { useRef } from 'react';
import { noteMarks } from '#shared/domain/note.ts';
import { useWords } from '#renderer/ui/words.tsx';
import type { Scene } from './scene.ts';
import { useFitted } from './use-fitted.ts';
import './spotlight-scenes.css';

const sizes = [5, 4.25, 3.5, 3, 2.5, 2.25, 2, 1.75];

/** One cluster alone: its title, and its notes as large as they all fit. */
export function ClusterScene({ scene }: { scene: Scene<'cluster'> }) {
  const { t } = useWords();
  const { title, notes } = scene;
  const ref = useRef<HTMLUListElement>(null);
  const fitted = useFitted(ref, sizes, notes.map((note) => note.text).join('\n'));
  const written = notes.reduce((sum, note) => sum + 1 + note.merged.length, 0);
  const hidden = fitted ? notes.length - fitted.shown : 0;
  return (
    <section className="projector-cluster">
      <h2>
        <span>{title || t('results:untitled')}</span> <small>{t('common:notes', { count: written })}</small>
      </h2>
      <ul ref={ref} style={{ columns: columnsFor(notes.length), fontSize: `${fitted?.size ?? 1.75}rem` }}>
        {notes.map((note, index) => (
          <li key={note.id} className={fitted && index >= fitted.shown ? 'is-hidden' : ''}>
            <div className={`projector-card is-${note.colour}`}>
              <span dir="auto">{note.text}</span>
              <small>
                {note.merged.length > 0 && (
                  <b>
                    <span aria-hidden="true">+{note.merged.length}</span>
                    <span className="visually-hidden">
                      {t('projector:saySame', { count: note.merged.length })}
                    </span>
                  </b>
                )}
                <span aria-hidden="true">{noteMarks[note.colour]}</span>
              </small>
            </div>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="projector-more">{t('projector:more', { count: hidden })}</p>}
    </section>
  );
}

function columnsFor(count: number): number {
  if (count <= 1) return 1;
  if (count <= 4) return 2;
  return count <= 9 ? 3 : 4;
}
