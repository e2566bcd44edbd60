import { type Closeness, closenessAmong, closenessOf } from '../compare/closeness.ts';
import { diffuse } from '../compare/diffusion.ts';
import { weighedView } from '../compare/weighed.ts';
import type { ReadNote } from '../note-store.ts';
import { averageLinkage } from './average-linkage.ts';
import { isFreeThought, materialOf, weightsFor } from './material.ts';
import { topicGroups } from './topic-groups.ts';

/** Notes by place, with the topic they were gathered by, if it was one. */
export type Group = { members: number[]; topic?: string };

/** Found by trying on the sets in test/fixtures/grouping; its README says which. */
const cuts = { diffused: 0.07, direct: 1, joining: 0.4 };

const handful = 30;

/** On a large board a topic must gather more notes to be a cluster. */
function leastOfTopic(notes: number, detail: number): number {
  const least = notes < handful ? 2 : 3 + Math.floor(notes / 150);
  return Math.max(2, Math.round(least * 2 ** -detail));
}

/** Groups of notes that speak of the same; those in a group of one are alone. `detail` as in a SuggestOrder. */
export function groupNotes(
  notes: readonly ReadNote[],
  rarity: (feature: number) => number,
  detail: number,
): Group[] {
  if (notes.length < 2) return notes.map((_, place) => ({ members: [place] }));
  const material = materialOf(notes);
  const closeness = closenessOf(
    {
      words: weighedView(notes, 'words', rarity),
      letters: weighedView(notes, 'letters', rarity),
      topics: weighedView(notes, 'topics', rarity),
      related: weighedView(notes, 'related', rarity),
    },
    weightsFor(material),
  );
  if (isFreeThought(material)) return byTopicFirst(notes, closeness, detail);
  return averageLinkage(diffuse(closeness), cuts.diffused * 2 ** detail).map((members) => ({
    members,
  }));
}

function byTopicFirst(notes: readonly ReadNote[], closeness: Closeness, detail: number): Group[] {
  const groups: Group[] = topicGroups(notes, leastOfTopic(notes.length, detail));
  const placed = new Set(groups.flatMap((group) => group.members));
  const left = notes.map((_, place) => place).filter((place) => !placed.has(place));
  const alone = joinNearest(groups, left, closeness);
  const others = averageLinkage(closenessAmong(closeness, alone), cuts.direct * 2 ** detail);
  return [...groups, ...others.map((group) => ({ members: group.flatMap((at) => alone[at] ?? []) }))];
}

/** Notes that speak of no topic go to the group they are nearest to as a whole; answers those near none. */
function joinNearest(groups: Group[], left: number[], { size, rows }: Closeness): number[] {
  const alone: number[] = [];
  const joins: [Group, number][] = [];
  for (const note of left) {
    let best: Group | undefined;
    let most = cuts.joining;
    for (const group of groups) {
      const sum = group.members.reduce((total, other) => total + (rows[note * size + other] ?? 0), 0);
      if (sum / group.members.length > most) [best, most] = [group, sum / group.members.length];
    }
    if (best) joins.push([best, note]);
    else alone.push(note);
  }
  for (const [group, note] of joins) group.members.push(note);
  return alone;
}
