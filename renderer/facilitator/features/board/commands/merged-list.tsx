import type { BoardLayout } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { mergedNotes } from '#shared/domain/merged-notes.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { useVeiled } from '../use-veiled.ts';

type MergedListProps = { boardId: Id; layout: BoardLayout; ids: readonly Id[] };

/** The wordings that a selected note stands for: none of them is lost. */
export function MergedList({ boardId, layout, ids }: MergedListProps) {
  const { t } = useWords();
  const isVeiled = useVeiled(boardId);
  const notes = useSession((state) => state.session.notes);
  const [only] = ids;
  if (isVeiled || ids.length !== 1 || only === undefined || !layout.notes.get(only)?.merged) return null;
  const merged = mergedNotes({ notes }).get(only) ?? [];
  return (
    <div className="selection-merged">
      <h3>{t('commands:mergedList', { count: merged.length })}</h3>
      <ul>
        {merged.map((note) => (
          <li key={note.id}>{note.text}</li>
        ))}
      </ul>
    </div>
  );
}
