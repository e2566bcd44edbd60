import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { Id } from '#shared/domain/id.ts';
import { keptLayout } from '#shared/domain/kept-layout.ts';
import { joinClusters } from '#renderer/store/cluster-actions.ts';
import { attempt, undoAction, useSession } from '#renderer/store/session-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Form, FormRadioGroup } from '#renderer/ui/form.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';

const fieldsSchema = z.object({ into: z.string().min(1) });

type JoinDialogProps = { boardId: Id; clusterId: Id; onClose: () => void };

/** Asks which cluster takes in the notes of another: the way without dragging. */
export function JoinDialog({ boardId, clusterId, onClose }: JoinDialogProps) {
  const { t } = useWords();
  const layout = useSession((state) => keptLayout(state.session, boardId));
  const nameOf = (title: string) => title || t('board:unnamed');
  const joining = layout.clusters.find(({ cluster }) => cluster.id === clusterId)?.cluster;
  const others = layout.clusters.filter(({ cluster }) => cluster.id !== clusterId && !cluster.locked);
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(fieldsSchema),
    defaultValues: { into: others[0]?.cluster.id ?? '' },
  });
  const from = nameOf(joining?.title ?? '');
  const submit = handleSubmit(({ into }) => {
    const title = others.find(({ cluster }) => cluster.id === into)?.cluster.title ?? '';
    const { became } = attempt(() => joinClusters(into, [clusterId]));
    const text = t('grouping:joined', { from, into: nameOf(title) });
    if (became === 'changed') showToast({ text, action: undoAction(t('common:undo')) });
    if (became === 'nothing') showToast({ text: t('commands:stuck') });
    onClose();
  });
  return (
    <Dialog title={t('grouping:joinTitle')} isOpen onClose={onClose}>
      <Form onSubmit={submit}>
        <p>{t('grouping:joinExplain', { cluster: from })}</p>
        <FormRadioGroup
          control={control}
          name="into"
          label={t('grouping:joinWhich')}
          options={others.map(({ cluster, count }) => ({
            id: cluster.id,
            label: nameOf(cluster.title),
            description: t('common:notes', { count }),
          }))}
        />
        <DialogFooter>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('grouping:join')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
