import { CircleDashed, FolderInput, Group, Split, Ungroup } from 'lucide-react';
import type { Id } from '#shared/domain/id.ts';
import { groupNotes, moveOutOfClusters, standAlone } from '#renderer/store/cluster-actions.ts';
import { ask, openMoveDialog, select } from '#renderer/store/board-store.ts';
import type { Command, Situation } from './command.ts';

function inClusters({ chosen, layout }: Situation): Id[] {
  const clusters = new Set<Id | null>(layout.clusters.map((place) => place.cluster.id));
  return chosen.notes.filter((id) => clusters.has(layout.notes.get(id)?.note.clusterId ?? null));
}

/** Whether the notes stand in one cluster and leave some of its notes behind. */
function isSplit({ chosen, layout }: Situation): boolean {
  const homes = new Set(chosen.notes.map((id) => layout.notes.get(id)?.note.clusterId ?? null));
  const [home] = homes;
  const place = layout.clusters.find(({ cluster }) => cluster.id === home);
  return homes.size === 1 && place !== undefined && place.notes.length > chosen.notes.length;
}

function groupCommand(id: 'group' | 'split', icon: typeof Group): Command {
  return {
    id,
    group: 'group',
    label: (t) => t(`commands:${id}`),
    icon,
    keys: ['G'],
    moves: true,
    isPossible: (situation) => situation.chosen.notes.length > 0 && isSplit(situation) === (id === 'split'),
    run: ({ board, chosen, view }) => {
      if (view) groupNotes(board.id, chosen.notes, '');
      else askAbout(chosen.notes);
      return undefined;
    },
  };
}

function looseNotes({ chosen, layout }: Situation): Id[] {
  const loose = new Set(layout.loose.map((note) => note.id));
  return chosen.notes.filter((id) => loose.has(id));
}

/** A voice that stands alone by the room's wish is told apart from what has not been placed yet. */
function aloneCommand(id: 'alone' | 'notAlone', isOn: boolean): Command {
  const isAlone = ({ layout }: Situation, note: Id) => layout.notes.get(note)?.note.alone === true;
  return {
    id,
    group: 'group',
    label: (t) => t(`commands:${id}`),
    icon: CircleDashed,
    keys: ['A'],
    isPossible: (situation) => {
      const loose = looseNotes(situation);
      return loose.length > 0 && loose.every((note) => isAlone(situation, note)) === isOn;
    },
    run: (situation) => {
      const loose = looseNotes(situation);
      standAlone(loose, !isOn);
      return {
        text: situation.t(isOn ? 'commands:noLongerAlone' : 'commands:standsAlone', { count: loose.length }),
      };
    },
  };
}

/** In a list the name is asked for first. */
function askAbout(notes: readonly Id[]): void {
  select(notes);
  ask('group');
}

/** Which clusters notes stand in. */
export const groupCommands: readonly Command[] = [
  groupCommand('group', Group),
  groupCommand('split', Split),
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
  aloneCommand('alone', false),
  aloneCommand('notAlone', true),
];
