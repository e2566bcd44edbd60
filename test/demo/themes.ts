/** The six clusters of the demo: a name, a word that finds its notes, their colour, and how many to take. */
export const themes = [
  { title: 'Safe streets and less traffic', word: 'traffic', colour: 'blue', notes: 9 },
  { title: 'Schools that prepare for life', word: 'school', colour: 'yellow', notes: 9 },
  { title: 'Parks and places to meet', word: 'park', colour: 'green', notes: 8 },
  { title: 'Help for people with addiction', word: 'drug', colour: 'pink', notes: 8 },
  { title: 'Fast internet for everyone', word: 'internet', colour: 'purple', notes: 8 },
  { title: 'A living downtown', word: 'downtown', colour: 'sand', notes: 8 },
] as const;

/** How many of 20 ballots give their two dots to which pair of clusters (places in their list). Two end equal. */
const pairs: readonly [count: number, places: readonly [number, number]][] = [
  [6, [0, 1]],
  [3, [0, 2]],
  [3, [0, 3]],
  [2, [1, 2]],
  [1, [1, 3]],
  [1, [2, 4]],
  [1, [2, 5]],
  [2, [3, 4]],
  [1, [3, 5]],
];

export const ballots = pairs.flatMap(([count, places]) => Array.from({ length: count }, () => places));
