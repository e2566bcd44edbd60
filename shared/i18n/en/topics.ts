import type { topics as swedish } from '../sv/topics.ts';

export const topics: typeof swedish = {
  open: 'Topics to go by…',
  title: 'Topics to go by',
  explain:
    'Suggestions go by the words of the notes and by these topics. Change the words, add topics of your own, or take all words away to leave a topic out.',
  add: 'Add a topic',
  edit: 'Change {{topic}}',
  reset: 'Restore {{topic}}',
  remove: 'Remove {{topic}}',
  changed: 'changed',
  added: 'your own',
  unused: 'Not used',
  name: 'Name of the topic',
  words: 'Words that belong to the topic',
  wordsHelp: 'Write the words in their plain form with commas between. Other forms are recognised.',
  taken: 'There is a topic of that name already.',
  tooMany_one: 'A topic can have {{count}} words at most. Take some away and save again.',
  tooMany_other: 'A topic can have {{count}} words at most. Take some away and save again.',
  save: 'Save',
};
