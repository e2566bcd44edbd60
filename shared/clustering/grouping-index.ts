import { duplicatesIn } from './alike/duplicates.ts';
import { similarNotes } from './alike/similar-notes.ts';
import { fittingClusters, proposalsFor } from './assisted/proposals.ts';
import { suggestClusters } from './automatic/suggest.ts';
import type { GroupingIndex } from './grouping.ts';
import { createNoteStore } from './note-store.ts';
import { standardKnowledge } from './standard-knowledge.ts';
import type { Knowledge } from './topic-list.ts';

const similarShown = 10;

/** An empty index. `knowledge` are the topics and related words to go by: the app's own if left out. */
export function createGroupingIndex(knowledge: Knowledge = standardKnowledge): GroupingIndex {
  const store = createNoteStore(knowledge);
  return {
    put: store.put,
    remove: store.remove,
    suggest: (order = {}) => suggestClusters(store, order),
    proposals: (started, rejected = {}) => proposalsFor(store, started, rejected),
    fitting: (id, started, rejected = {}) => {
      const note = store.notes.get(id);
      return note ? fittingClusters(store, note, started, rejected) : [];
    },
    similar: (id, limit = similarShown) => {
      const note = store.notes.get(id);
      return note ? similarNotes(store, note, limit) : [];
    },
    duplicates: () => duplicatesIn(store),
  };
}
