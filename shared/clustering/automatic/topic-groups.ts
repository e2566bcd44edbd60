import type { ReadNote } from '../note-store.ts';

/** Notes (by place) that speak most of the same topic. */
export type TopicGroup = { topic: string; members: number[] };

/** What is said first in a note is most often what it is about: each word counts for a little less than the one before. */
const fading = 0.9;

/**
 * Each note with the topic it speaks most of. A topic that fewer than `least` notes speak most of is given up, the
 * smallest first, and its notes go to the next topic they speak of; notes that speak of none left are in no group.
 */
export function topicGroups(notes: readonly ReadNote[], least: number): TopicGroup[] {
  const choices = notes.map(topicsOf);
  const groups = new Map<string, number[]>();
  const place = (note: number, topic: string | undefined) => {
    if (topic !== undefined && !groups.get(topic)?.push(note)) groups.set(topic, [note]);
  };
  choices.forEach((topics, note) => place(note, topics[0]));
  for (let small = smallest(groups, least); small; small = smallest(groups, least)) {
    groups.delete(small.topic);
    for (const note of small.members)
      place(
        note,
        choices[note]?.find((topic) => groups.has(topic)),
      );
  }
  return [...groups].map(([topic, members]) => ({ topic, members: members.toSorted((a, b) => a - b) }));
}

/** The topics of a note, the most spoken of first. */
function topicsOf({ words }: ReadNote): string[] {
  const scores = new Map<string, number>();
  let share = 1;
  for (const { topics } of words) {
    for (const { key, weight } of topics) scores.set(key, (scores.get(key) ?? 0) + weight * share);
    share *= fading;
  }
  return [...scores].toSorted((a, b) => rounded(b[1]) - rounded(a[1])).map(([topic]) => topic);
}

/** Sums that ought to be equal differ in their last bits. */
function rounded(score: number): number {
  return Math.round(score * 1e6);
}

function smallest(groups: Map<string, number[]>, least: number): TopicGroup | undefined {
  let found: TopicGroup | undefined;
  for (const [topic, members] of groups)
    if (members.length < least && (!found || members.length < found.members.length))
      found = { topic, members };
  return found;
}
