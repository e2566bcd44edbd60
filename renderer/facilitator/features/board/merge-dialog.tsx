import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { BoardLayout } from '#shared/domain/board-layout.ts';
import type { Note } from '#shared/domain/note.ts';
import { merge } from '#renderer/store/merge-actions.ts';
import { attempt, undoAction } from '#renderer/store/session-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Form, FormRadioGroup } from '#renderer/ui/form.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { chosenNow } from './commands/chosen.ts';
import { useKeyboardHome } from './use-keyboard-home.ts';

const fieldsSchema = z.object({ standing: z.string().min(1) });

/** Asks which of the chosen notes stands for them all. */
export function MergeDialog({ layout, onClose }: { layout: BoardLayout; onClose: () => void }) {
  const { t } = useWords();
  useKeyboardHome();
  const notes = chosenNow(layout).notes.flatMap((id) => layout.notes.get(id)?.note ?? []);
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(fieldsSchema),
    defaultValues: { standing: fullest(notes) },
  });
  const submit = handleSubmit(({ standing }) => {
    const ids = notes.map((note) => note.id);
    const { became } = attempt(() => merge(standing, ids));
    const text = t('commands:merged', { count: notes.length });
    if (became === 'changed') showToast({ text, action: undoAction(t('common:undo')) });
    if (became === 'nothing') showToast({ text: t('commands:stuck') });
    onClose();
  });
  return (
    <Dialog title={t('commands:mergeTitle')} isOpen onClose={onClose}>
      <Form onSubmit={submit}>
        <p>{t('commands:mergeExplain')}</p>
        <FormRadioGroup
          control={control}
          name="standing"
          label={t('commands:mergeWhich')}
          options={notes.map((note) => ({
            id: note.id,
            label: note.text,
            description: homeOf(note, layout, t),
          }))}
        />
        <DialogFooter>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('commands:mergeDo', { count: notes.length })}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

/** Where a note stands and came from, since several may say the same. */
function homeOf(note: Note, layout: BoardLayout, t: ReturnType<typeof useWords>['t']): string {
  const home = layout.clusters.find((place) => place.cluster.id === note.clusterId)?.cluster;
  const cluster = home ? home.title || t('board:unnamed') : t('board:listLoose');
  return note.table === undefined ? cluster : `${cluster} · ${t('report:table')} ${note.table}`;
}

/** The longest wording says most; it is only the first proposal. */
function fullest(notes: readonly Note[]): string {
  return notes.toSorted((a, b) => b.text.length - a.text.length)[0]?.id ?? '';
}
