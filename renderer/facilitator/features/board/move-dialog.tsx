import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { Fit } from '#shared/clustering/grouping.ts';
import type { BoardLayout, ClusterPlace } from '#shared/domain/board-layout.ts';
import { clusterTitleLimit } from '#shared/domain/cluster.ts';
import type { Id } from '#shared/domain/id.ts';
import { reasonSentence } from '#shared/i18n/reason-sentence.ts';
import { groupNotes, moveOutOfClusters, moveToCluster } from '#renderer/store/cluster-actions.ts';
import { select, useBoard } from '#renderer/store/board-store.ts';
import { attempt } from '#renderer/store/session-store.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Form, FormRadioGroup, FormTextField } from '#renderer/ui/form.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { useFits } from './use-fits.ts';

const fieldsSchema = z.object({ target: z.string().min(1), title: z.string().trim().max(clusterTitleLimit) });
const newTarget = 'new cluster';
const looseTarget = 'no cluster';

/** Where to move what is selected: the way without dragging. For one note the clusters that it is nearest to come first, with why. */
export function MoveDialog({
  boardId,
  layout,
  intoNew = false,
  onClose,
}: {
  boardId: Id;
  layout: BoardLayout;
  /** Asks for the name of a new cluster at once. */
  intoNew?: boolean;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const nameOf = (title: string) => title || t('board:unnamed');
  const { control, handleSubmit, setFocus } = useForm({
    resolver: zodResolver(fieldsSchema),
    defaultValues: { target: intoNew ? newTarget : (layout.clusters[0]?.cluster.id ?? newTarget), title: '' },
  });
  useEffect(() => {
    if (intoNew) setFocus('title');
  }, [intoNew, setFocus]);
  const target = useWatch({ control, name: 'target' });
  const move = handleSubmit((fields) => {
    const { selected } = useBoard.getState();
    const { became } = attempt(() => {
      if (fields.target === newTarget) groupNotes(boardId, selected, fields.title);
      else if (fields.target === looseTarget) moveOutOfClusters(boardId, selected);
      else moveToCluster(selected, fields.target);
    });
    if (became === 'nothing') {
      showToast({ text: t('commands:stuck') });
      return onClose();
    }
    const cluster = layout.clusters.find((place) => place.cluster.id === fields.target)?.cluster;
    announce(cluster ? t('board:moved', { cluster: nameOf(cluster.title) }) : t('board:movedOut'));
    select([]);
    onClose();
  });
  const fits = useFits(boardId);
  const whyOf = (id: Id) => {
    const [reason] = fits.find((fit) => fit.cluster === id)?.reasons ?? [];
    return reason ? [t('suggestions:fits', { why: reasonSentence(reason, language) })] : [];
  };
  const options = [
    ...fitsFirst(layout.clusters, fits).map(({ cluster, count }) => ({
      id: cluster.id,
      label: nameOf(cluster.title),
      description: [t('common:notes', { count }), ...whyOf(cluster.id)].join(' · '),
    })),
    { id: newTarget, label: t('board:moveNew') },
    { id: looseTarget, label: t('board:moveLoose') },
  ];
  return (
    <Dialog title={t('board:moveTitle')} isOpen onClose={onClose}>
      <Form onSubmit={move}>
        <FormRadioGroup control={control} name="target" label={t('board:moveWhere')} options={options} />
        {target === newTarget && (
          <FormTextField control={control} name="title" label={t('board:moveNewName')} />
        )}
        <DialogFooter>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('board:move')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

function fitsFirst(places: readonly ClusterPlace[], fits: readonly Fit[]): ClusterPlace[] {
  const rank = ({ cluster }: ClusterPlace) => fits.findIndex((fit) => fit.cluster === cluster.id);
  const fitting = places.filter((place) => rank(place) !== -1).toSorted((a, b) => rank(a) - rank(b));
  return [...fitting, ...places.filter((place) => rank(place) === -1)];
}
