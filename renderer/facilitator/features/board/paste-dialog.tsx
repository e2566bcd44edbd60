import type { FormEvent } from 'react';
import type { Id } from '#shared/domain/id.ts';
import { noteTextLimit } from '#shared/domain/note.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import type { Choice, Split } from '#shared/lib/pasted-text/pasted-text.ts';
import { writeNotes } from '#renderer/store/board-actions.ts';
import { undoAction } from '#renderer/store/session-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { focusAtOnce } from '#renderer/ui/focus-at-once.ts';
import { Form } from '#renderer/ui/form.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { NotePreview } from './note-preview.tsx';
import { SplitChoice } from './split-choice.tsx';
import { usePasted } from './use-pasted.ts';

type PasteDialogProps = {
  boardId: Id;
  /** What was pasted on the board or in the composer; empty: it is pasted here. */
  text: string;
  onClose: () => void;
};

/** A text from anywhere, shown as the notes it becomes before they are added. */
export function PasteDialog({ boardId, text, onClose }: PasteDialogProps) {
  const { t } = useWords();
  const state = usePasted(text);
  const facts = useFacts(state.shown, state.choice);
  const count = state.shown.texts.length;
  const add = (event: FormEvent) => {
    event.preventDefault();
    const { notes, choice } = state.split();
    const added = writeNotes(boardId, notes.texts, choice.by === 'row' ? 'import' : 'typed').length;
    showToast({ text: t('board:added', { count: added }), action: undoAction(t('common:undo')) });
    onClose();
  };
  return (
    <Dialog title={t('board:pasteTitle')} isOpen onClose={onClose} size="large">
      <Form onSubmit={add}>
        <div className="note-source">
          <div>
            <TextArea label={t('board:pasteText')} rows={6} value={state.text} onChange={state.setText} />
            <SplitChoice {...state} />
          </div>
          <NotePreview texts={state.shown.texts} count={count} facts={facts}>
            <EmptyState level={4} title={t('board:pasteNone')}>
              {t('board:pasteNoneText')}
            </EmptyState>
          </NotePreview>
        </div>
        <DialogFooter>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            isDisabled={count === 0}
            // What was pasted is seen at once and mostly right: one more key, and it is added.
            ref={text === '' ? undefined : focusAtOnce}
          >
            {t('board:pasteAdd', { count })}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

/** What a person should know before adding: how many, what is left out, what is cut. */
function useFacts({ texts, empty, doubles }: Split, { leaveOutDoubles }: Choice): string[] {
  const { t, language } = useWords();
  if (texts.length === 0) return [];
  const long = texts.filter(isLong).length;
  const limit = formatNumber(noteTextLimit, language);
  return [
    t('common:notes', { count: texts.length }),
    ...(empty > 0 ? [t('board:pasteEmpty', { count: empty })] : []),
    ...(doubles > 0
      ? [t(leaveOutDoubles ? 'board:pasteLeftOut' : 'board:pasteDoubles', { count: doubles })]
      : []),
    ...(long > 0 ? [t('board:pasteLong', { count: long, limit })] : []),
  ];
}

function isLong(text: string): boolean {
  return text.length > noteTextLimit && Array.from(text).length > noteTextLimit;
}
