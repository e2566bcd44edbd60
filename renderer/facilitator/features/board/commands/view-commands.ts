import { Focus, Keyboard, Maximize } from 'lucide-react';
import { around, type BoardLayout, type Box } from '#shared/domain/board-layout.ts';
import { ask } from '#renderer/store/board-store.ts';
import { zoomStep } from '../zoom-step.ts';
import type { Chosen } from './chosen.ts';
import type { Command } from './command.ts';

/** What is seen. */
export const viewCommands: readonly Command[] = [
  {
    id: 'zoomChosen',
    group: 'view',
    label: (t) => t('commands:zoomChosen'),
    icon: Focus,
    keys: ['Z'],
    isPossible: ({ view, layout, chosen }) => view !== null && hullOf(layout, chosen) !== null,
    run: ({ view, layout, chosen }) => {
      const hull = hullOf(layout, chosen);
      if (hull) view?.showWhole(hull);
      return undefined;
    },
  },
  {
    id: 'zoomAll',
    ofBoard: true,
    group: 'view',
    label: (t) => t('board:zoomFit'),
    icon: Maximize,
    keys: ['0'],
    isPossible: ({ view }) => view !== null,
    run: ({ view }) => {
      view?.showAll();
      return undefined;
    },
  },
  zoomCommand('zoomIn', '+', zoomStep),
  zoomCommand('zoomOut', '-', 1 / zoomStep),
  {
    id: 'shortcuts',
    ofBoard: true,
    group: 'view',
    label: (t) => t('commands:shortcuts'),
    icon: Keyboard,
    keys: ['?'],
    isPossible: () => true,
    run: () => {
      ask('shortcuts');
      return undefined;
    },
  },
];

function zoomCommand(id: 'zoomIn' | 'zoomOut', key: string, factor: number): Command {
  return {
    id,
    group: 'view',
    label: (t) => t(`board:${id}`),
    keys: [key],
    keyboardOnly: true,
    isPossible: ({ view }) => view !== null,
    run: ({ view }) => {
      view?.zoom(factor);
      return undefined;
    },
  };
}

function hullOf(layout: BoardLayout, { notes, cluster }: Chosen): Box | null {
  const place = layout.clusters.find((entry) => entry.cluster.id === cluster);
  if (place) return place.box;
  return around(notes.flatMap((id) => layout.notes.get(id)?.box ?? []));
}
