import type { StartContent } from './start-content.ts';

export const english: StartContent = {
  agenda: [
    {
      tool: 'present',
      title: 'Welcome',
      instruction:
        'Read the question aloud. Say what the room can influence, who decides and when the answer comes.',
      minutes: 5,
    },
    {
      tool: 'write',
      title: 'Write one idea per note',
      instruction: 'Everyone writes in silence. One idea per note, as many as there is time for.',
      minutes: 10,
    },
    {
      tool: 'cluster',
      title: 'Group into clusters',
      instruction: 'Move notes that belong together. No note has to fit in: one that stands alone may do so.',
      minutes: 10,
    },
    {
      tool: 'vote',
      title: 'Vote on clusters',
      instruction: 'Vote in silence. Nobody sees the result until all have voted.',
      minutes: 8,
    },
    {
      tool: 'discuss',
      title: 'Talk about the result',
      instruction: 'Why did it come out like this? What did those who voted otherwise see?',
      minutes: 10,
    },
  ],
  blankAgenda: [
    {
      tool: 'write',
      title: 'Write one idea per note',
      instruction: 'Everyone writes in silence. One idea per note.',
      minutes: 10,
    },
  ],
  sample: {
    title: 'The future of the square (sample)',
    question: 'What needs to happen in the square for more people to want to be there?',
    place: 'The library',
    charter: {
      purpose: 'The municipality wants to know what matters most to those who use the square.',
      decider: 'the technical committee',
      use: 'The proposals are read by the project group and reported to the committee.',
      feedback: 'A letter to all who took part when the committee has decided.',
    },
    themes: [
      {
        title: 'Sit and meet',
        notes: [
          'More benches with backs, in the sun please',
          'Outdoor café that stays open in the evening',
          'Chess tables and boules for us older ones',
          'A roof over part of it, to sit when it rains',
          'Tables where you can eat food you have brought',
        ],
      },
      {
        title: 'A safe way home',
        notes: [
          'Better lights on the path to the bus',
          'Mopeds drive through the square at night',
          'I dare not walk under the bridge after nine',
          'Grit the ice! I slipped twice last winter',
        ],
      },
      {
        title: 'Food and trade',
        notes: ['Market stalls on Saturdays again', 'A kiosk that sells fruit', 'Food trucks on Fridays'],
      },
    ],
    loose: [
      'A public toilet that works',
      'Something for teenagers, not only small children',
      'More trees for shade',
      'Plant so that it hums with bumblebees',
      'Bicycle stands with a roof',
      'Drinking water in summer',
    ],
  },
};
