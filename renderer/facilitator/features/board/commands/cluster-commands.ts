import { ChevronsDownUp, ChevronsUpDown, History, Merge, Palette, Ungroup } from 'lucide-react';
import type { Cluster } from '#shared/domain/cluster.ts';
import { noteColours, type NoteColour } from '#shared/domain/note.ts';
import { ask } from '#renderer/store/board-store.ts';
import { dissolve, setClusterColour, setCollapsed } from '#renderer/store/cluster-actions.ts';
import type { Command, Situation } from './command.ts';

function chosenCluster({ chosen, layout }: Situation): Cluster | undefined {
  return layout.clusters.find(({ cluster }) => cluster.id === chosen.cluster)?.cluster;
}

/** What is done with whole clusters. */
export const clusterCommands: readonly Command[] = [
  {
    id: 'joinClusters',
    group: 'group',
    label: (t) => t('commands:joinClusters'),
    icon: Merge,
    keys: ['J'],
    moves: true,
    isPossible: ({ chosen, layout }) => chosen.cluster !== null && layout.clusters.length > 1,
    run: () => {
      ask('joinClusters');
      return undefined;
    },
  },
  collapseCommand('collapse', false),
  collapseCommand('expand', true),
  ...noteColours.map(colourCommand),
  {
    id: 'dissolve',
    group: 'group',
    label: (t) => t('commands:dissolve'),
    icon: Ungroup,
    keys: ['Delete', 'Backspace'],
    moves: true,
    isPossible: (situation) => chosenCluster(situation) !== undefined,
    run: (situation) => {
      const cluster = chosenCluster(situation);
      if (!cluster) return undefined;
      dissolve(cluster.id);
      const name = cluster.title || situation.t('board:unnamed');
      return { text: situation.t('grouping:dissolved', { cluster: name }), offersUndo: true };
    },
  },
  {
    id: 'history',
    group: 'group',
    label: (t) => t('commands:history'),
    icon: History,
    keys: ['Y'],
    isPossible: ({ chosen }) => chosen.notes.length === 0,
    run: () => {
      ask('history');
      return undefined;
    },
  },
];

function collapseCommand(id: 'collapse' | 'expand', isOn: boolean): Command {
  return {
    id,
    group: 'group',
    label: (t) => t(`commands:${id}`),
    icon: isOn ? ChevronsUpDown : ChevronsDownUp,
    keys: ['C'],
    isPossible: (situation) => {
      const cluster = chosenCluster(situation);
      return cluster !== undefined && (cluster.collapsed ?? false) === isOn;
    },
    run: ({ chosen, t }) => {
      if (chosen.cluster !== null) setCollapsed(chosen.cluster, !isOn);
      return { text: t(isOn ? 'commands:expanded' : 'commands:collapsed') };
    },
  };
}

/** The number keys give a cluster its colour as they do a note; the colour it has already is taken away. */
function colourCommand(colour: NoteColour, index: number): Command {
  return {
    id: `colour-cluster-${colour}`,
    group: 'group',
    label: (t) => t(`common:colour.${colour}`),
    icon: Palette,
    keys: [String(index + 1)],
    isPossible: (situation) => chosenCluster(situation) !== undefined,
    run: (situation) => {
      const cluster = chosenCluster(situation);
      if (!cluster) return undefined;
      const isOff = cluster.colour === colour;
      setClusterColour(cluster.id, isOff ? null : colour);
      const name = situation.t(`common:colour.${colour}`);
      return {
        text: isOff
          ? situation.t('commands:uncoloured')
          : situation.t('commands:clusterColoured', { colour: name }),
      };
    },
  };
}
