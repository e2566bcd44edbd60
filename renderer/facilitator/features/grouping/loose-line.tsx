import type { BoardLayout } from '#shared/domain/board-layout.ts';
import type { Note } from '#shared/domain/note.ts';
import { goTo, select } from '#renderer/store/board-store.ts';
import { useWords } from '#renderer/ui/words.tsx';

/** What stands in no cluster is never out of mind: how many wait for one, and how many stand alone by the room's wish. */
export function LooseLine({ layout }: { layout: BoardLayout }) {
  const { t } = useWords();
  const alone = layout.loose.filter((note) => note.alone === true);
  const waiting = layout.loose.filter((note) => note.alone !== true);
  return (
    <div className="grouping-loose">
      <LooseButton
        notes={waiting}
        text={t('grouping:loose', { count: waiting.length })}
        title={t('grouping:showLoose')}
      />
      {alone.length > 0 && (
        <LooseButton
          notes={alone}
          text={t('grouping:alone', { count: alone.length })}
          title={t('grouping:showAlone')}
        />
      )}
    </div>
  );
}

/** Selects the notes and goes to the first of them. */
function LooseButton({ notes, text, title }: { notes: readonly Note[]; text: string; title: string }) {
  const [first] = notes;
  if (!first) return <span>{text}</span>;
  const show = () => {
    goTo(first.id);
    select(notes.map((note) => note.id));
  };
  return (
    <button type="button" title={title} onClick={show}>
      {text}
    </button>
  );
}
