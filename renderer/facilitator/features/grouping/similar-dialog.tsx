import type { Id } from '#shared/domain/id.ts';
import { goTo, select } from '#renderer/store/board-store.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { askSimilar } from '#renderer/store/suggestion-actions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { useAnswer } from './use-answer.ts';
import { Why } from './why.tsx';
import './note-list.css';

type SimilarDialogProps = { boardId: Id; noteId: Id; onClose: () => void };

/** The notes that are most like one, each with why; together they can be selected and grouped. */
export function SimilarDialog({ boardId, noteId, onClose }: SimilarDialogProps) {
  const { t } = useWords();
  const notes = useSession((state) => state.session.notes);
  const answer = useAnswer(() => askSimilar(boardId, noteId));
  const similar = Array.isArray(answer) ? answer.filter(({ note }) => notes[note]) : [];
  const selectAll = () => {
    goTo(noteId);
    select([noteId, ...similar.map(({ note }) => note)]);
    onClose();
  };
  return (
    <Dialog title={t('suggestions:similarTitle')} isOpen onClose={onClose}>
      <blockquote className="suggestion-note">{notes[noteId]?.text}</blockquote>
      <p role="status">
        {answer === null && t('suggestions:thinking')}
        {answer === 'failed' && t('suggestions:failed')}
        {Array.isArray(answer) && similar.length === 0 && t('suggestions:noSimilar')}
      </p>
      <ul className="note-list">
        {similar.map(({ note, reasons }) => (
          <li key={note}>
            <p>{notes[note]?.text}</p>
            <Why reasons={reasons} />
          </li>
        ))}
      </ul>
      <DialogFooter>
        <Button onPress={onClose}>{t('common:close')}</Button>
        {similar.length > 0 && (
          <Button variant="primary" onPress={selectAll}>
            {t('suggestions:selectAll')}
          </Button>
        )}
      </DialogFooter>
    </Dialog>
  );
}
