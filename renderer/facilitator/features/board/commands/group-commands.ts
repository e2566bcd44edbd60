import { FolderInput, Group, Ungroup } from 'lucide-react';
import type { Id } from '#shared/domain/id.ts';
import { dissolve, groupNotes, moveOutOfClusters } from '#renderer/store/cluster-actions.ts';
import { ask, openMoveDialog, select } from '#renderer/store/board-store.ts';
import type { Command, Situation } from './command.ts';

function inClusters({ chosen, layout }: Situation): Id[] {
  const clusters = new Set<Id | null>(layout.clusters.map((place) => place.cluster.id));
  return chosen.notes.filter((id) => clusters.has(layout.notes.get(id)?.note.clusterId ?? null));
}

/** In a list the name is asked for first. */
function askAbout(notes: readonly Id[]): void {
  select(notes);
  ask('group');
}

/** What is done with clusters and the notes in them. */
export const groupCommands: readonly Command[] = [
  {
    id: 'group',
    group: 'group',
    label: (t) => t('commands:group'),
    icon: Group,
    keys: ['G'],
    moves: true,
    isPossible: ({ chosen }) => chosen.notes.length > 0,
    run: ({ board, chosen, view }) => {
      if (view) groupNotes(board.id, chosen.notes, '');
      else askAbout(chosen.notes);
      return undefined;
    },
  },
  {
    id: 'move',
    group: 'group',
    label: (t) => t('commands:move'),
    icon: FolderInput,
    keys: ['M'],
    moves: true,
    isPossible: ({ chosen }) => chosen.notes.length > 0,
    run: () => {
      openMoveDialog();
      return undefined;
    },
  },
  {
    id: 'takeOut',
    group: 'group',
    label: (t) => t('commands:takeOut'),
    icon: Ungroup,
    keys: ['U'],
    moves: true,
    isPossible: (situation) => inClusters(situation).length > 0,
    run: (situation) => {
      const out = inClusters(situation);
      moveOutOfClusters(situation.board.id, out);
      return { text: situation.t('commands:takenOut', { count: out.length }) };
    },
  },
  {
    id: 'dissolve',
    group: 'group',
    label: (t) => t('commands:dissolve'),
    icon: Ungroup,
    keys: ['Delete', 'Backspace'],
    moves: true,
    isPossible: ({ chosen }) => chosen.cluster !== null,
    run: ({ chosen, layout, t }) => {
      const place = layout.clusters.find((entry) => entry.cluster.id === chosen.cluster);
      if (!place) return undefined;
      dissolve(place.cluster.id);
      const cluster = place.cluster.title || t('board:unnamed');
      return { text: t('grouping:dissolved', { cluster }), offersUndo: true };
    },
  },
];
