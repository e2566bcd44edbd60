import type { projector as swedish } from '../sv/projector.ts';

export const projector: typeof swedish = {
  waiting: 'The session is shown here when it begins.',
  timeOver: 'over time',
  timePaused: 'paused',
  budget_one: '{{count}} dot each',
  budget_other: '{{count}} dots each',
  perTarget: 'at most {{count}} on one option',
  sealed_one: 'ballot sealed',
  sealed_other: 'ballots sealed',
  sealedWhy: 'The result is shown when everyone has voted.',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  themes: 'Clusters',
  latest: 'Latest notes',
  emptyBoard: 'The board is empty so far.',
  boardPicture: 'The board with {{notes}} and {{clusters}}',
  veiledPicture: 'The board with {{notes}} whose words are not shown yet',
  written_one: 'note written – it is shown when everyone is done',
  written_other: 'notes written – they are shown when everyone is done',
  saySame_one: '+{{count}} that says the same',
  saySame_other: '+{{count}} that say the same',
};
