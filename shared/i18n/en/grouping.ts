import type { grouping as swedish } from '../sv/grouping.ts';

export const grouping: typeof swedish = {
  selected_one: '{{count}} note selected',
  selected_other: '{{count}} notes selected',
  group: 'Make cluster',
  groupName: 'Name of the cluster',
  groupHint: 'A whole sentence is welcome',
  clear: 'Clear selection',
  clusters: 'Clusters',
  noClusters:
    'No clusters yet. Select notes that belong together and make a cluster, or drag a note onto another.',
  newCluster: 'New empty cluster',
  rename: 'Rename',
  dissolve: 'Dissolve the cluster',
  dissolved: 'The cluster {{cluster}} is dissolved; its notes remain',
  actions: 'Actions for {{cluster}}',
  loose_one: '{{count}} note in no cluster',
  loose_other: '{{count}} notes in no cluster',
};
