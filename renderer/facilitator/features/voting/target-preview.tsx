import type { Id } from '#shared/domain/id.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { useWords } from '#renderer/ui/words.tsx';

/** Nobody reads more than this before opening, and a board can hold thousands of notes. */
const shownAtMost = 60;

type Props = { targets: Voting['targets']; notesIn: ReadonlyMap<Id, number> };

/** The ballot as the room will have it: same words, same order, same numbers. */
export function TargetPreview({ targets, notesIn }: Props) {
  const { t } = useWords();
  return (
    <section className="voting-preview" aria-labelledby="voting-preview-heading">
      <h3 id="voting-preview-heading">
        {t('voting:preview')} <span>{t('voting:options', { count: targets.length })}</span>
      </h3>
      <ol>
        {targets.slice(0, shownAtMost).map((target, index) => (
          <li key={target.id}>
            <span className="voting-row-number">{index + 1}</span>
            <span className="voting-row-title">{target.title || t('voting:untitled')}</span>
            <NoteCount count={notesIn.get(target.id)} />
          </li>
        ))}
      </ol>
      {targets.length > shownAtMost && (
        <p>{t('voting:moreOptions', { count: targets.length - shownAtMost })}</p>
      )}
    </section>
  );
}

function NoteCount({ count }: { count: number | undefined }) {
  const { t } = useWords();
  return count === undefined ? null : <small>{t('common:notes', { count })}</small>;
}
