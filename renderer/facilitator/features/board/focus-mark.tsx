import type { BoardLayout, Box } from '#shared/domain/board-layout.ts';
import { clusterHeader } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { toScreen } from '#renderer/canvas/camera.ts';
import { useBoard } from '#renderer/store/board-store.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { useSight } from '#renderer/store/sight-store.ts';
import { useWords } from '#renderer/ui/words.tsx';

export const focusMarkId = 'board-focus';

type FocusMarkProps = { id: Id; layout: BoardLayout };

/** What the keyboard is on, as an element: its outline for the eye, its words for the screen reader. */
export function FocusMark({ id, layout }: FocusMarkProps) {
  const { t } = useWords();
  const selected = useBoard((state) => state.selected.has(id));
  const camera = useSight((state) => state.camera);
  const note = layout.notes.get(id)?.note;
  const isVeiled = useSession(({ session }) => session.boards[note?.boardId ?? '']?.privateWriting ?? false);
  const found = describe(id, layout, isVeiled, t);
  if (!found) return null;
  const { x, y } = toScreen(camera, found.box);
  const label = selected ? t('board:noteSelected', { label: found.label }) : found.label;
  return (
    <div
      id={focusMarkId}
      className="focus-mark"
      role="img"
      aria-label={label}
      data-id={id}
      style={{
        transform: `translate(${x}px, ${y}px)`,
        width: found.box.width * camera.zoom,
        height: found.box.height * camera.zoom,
      }}
    />
  );
}

function describe(
  id: Id,
  layout: BoardLayout,
  isVeiled: boolean,
  t: ReturnType<typeof useWords>['t'],
): { box: Box; label: string } | null {
  const cluster = layout.clusters.find((place) => place.cluster.id === id);
  if (cluster) {
    const name = cluster.cluster.title || t('board:unnamed');
    const box = { ...cluster.box, height: clusterHeader };
    const facts = [
      t('common:notes', { count: cluster.count }),
      ...(cluster.cluster.colour ? [t(`common:colour.${cluster.cluster.colour}`)] : []),
      ...(cluster.cluster.collapsed ? [t('commands:collapsed')] : []),
    ];
    return { box, label: [name, ...facts].join(', ') };
  }
  const place = layout.notes.get(id);
  if (!place) return null;
  const home = layout.clusters.find((entry) => entry.cluster.id === place.note.clusterId);
  const text = isVeiled ? t('commands:hiddenNote') : place.note.text;
  const label = home
    ? t('board:noteIn', { cluster: home.cluster.title || t('board:unnamed'), text })
    : t('board:noteLoose', { text });
  const facts = [
    ...(place.merged > 0 ? [t('commands:mergedList', { count: place.merged })] : []),
    ...(place.note.alone ? [t('commands:aloneMark')] : []),
    ...(place.note.locked ? [t('commands:locked')] : []),
  ];
  return { box: place.box, label: [label, ...facts].join('. ') };
}
