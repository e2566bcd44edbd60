import { createGroupingIndex } from '#shared/clustering/grouping-index.ts';
import { withOwnTopics } from '#shared/clustering/own-topics.ts';
import { standardKnowledge } from '#shared/clustering/standard-knowledge.ts';
import type { FromGrouping, GroupingCalls, NotesChange, ToGrouping } from './grouping-messages.ts';

/** Groups notes beside the window, so that no suggestion ever makes the board wait. */
let index = createGroupingIndex();

addEventListener('message', ({ data }: MessageEvent<ToGrouping>) => {
  if (data.kind === 'notes') return takeNotes(data);
  const reply: FromGrouping = { number: data.number, answer: answerTo(data) };
  postMessage(reply);
});

function takeNotes({ topics, put, removed }: NotesChange): void {
  if (topics) index = createGroupingIndex(withOwnTopics(standardKnowledge, topics));
  for (const id of removed) index.remove(id);
  for (const note of put) index.put(note);
}

function answerTo(asked: Extract<ToGrouping, { kind: 'ask' }>): GroupingCalls[typeof asked.call]['answer'] {
  switch (asked.call) {
    case 'suggest':
      return index.suggest(asked.args);
    case 'proposals':
      return index.proposals(asked.args.started, asked.args.rejected);
    case 'fitting':
      return index.fitting(asked.args.note, asked.args.started, asked.args.rejected);
    case 'similar':
      return index.similar(asked.args.note);
    case 'duplicates':
      return index.duplicates();
  }
}
