/**
 * Why notes are held to belong together, as data: the window and the command line write the sentence. All words but
 * a topic's name are the notes' own, as they were written (in lower case).
 */
export type Reason =
  /** They speak of a topic of the topic list: these words say so. `topic` is the topic's name. */
  | { kind: 'topic'; topic: string; words: string[] }
  /** The same word, in this or another form, stands in several of them. */
  | { kind: 'shared'; word: string }
  /** Their words are made of the same shorter word: "skol" in "skolväg" and "skolgård". */
  | { kind: 'part'; part: string; words: string[] }
  /** Two words that belong together by the list of related words: "bil" and "parkering". */
  | { kind: 'alike'; a: string; b: string }
  /** Two words that are written nearly the same. */
  | { kind: 'letters'; a: string; b: string };
