import { createGroupingIndex } from '#shared/clustering/grouping-index.ts';
import { standardKnowledge } from '#shared/clustering/standard-knowledge.ts';
import type { Knowledge } from '#shared/clustering/topic-list.ts';
import type { LabelledSet } from './labelled-sets.ts';
import { plainGroups } from './plain-groups.ts';
import { seededDraw } from './seeded-draw.ts';
import { agreement, numbered } from './scores.ts';

const draws = [0, 1, 2, 3, 4];

/** The scores of one set, of the app and of a plain method, automatic and assisted. */
export function measureSet({ name, use, notes }: LabelledSet) {
  const labels = numbered(notes.map(({ theme }) => theme));
  const texts = notes.map(({ note }) => note);
  return {
    set: name,
    use,
    notes: notes.length,
    automatic: scored(labels, automaticGroups(texts, standardKnowledge)),
    halfTheWordsAri: rounded(
      mean(draws.map((draw) => scored(labels, automaticGroups(texts, halfKnown(draw))).ari)),
    ),
    plain: scored(labels, plainGroups(texts, name.startsWith('sv') ? 'sv' : 'en')),
    assistedTop3: { with2: assisted(notes, 2), with5: assisted(notes, 5) },
  };
}

function scored(labels: number[], groups: number[]) {
  const { ari, f1 } = agreement(labels, groups);
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const clusters = [...sizes.values()].filter((size) => size > 1);
  const placed = clusters.reduce((sum, size) => sum + size, 0) / groups.length;
  return { ari: rounded(ari), f1: rounded(f1), placed: rounded(placed), clusters: clusters.length };
}

/** With half of the words, drawn by lot: what is to be expected where people use words that are not in the lists. */
function halfKnown(draw: number): Knowledge {
  const half = (words: string[]) => seededDraw(words, draw).slice(0, Math.ceil(words.length / 2));
  return {
    topics: standardKnowledge.topics.map((list) => ({
      ...list,
      topics: list.topics.map((topic) => ({ ...topic, words: half(topic.words) })),
    })),
    related: standardKnowledge.related.map((list) => ({ ...list, groups: list.groups.map(half) })),
  };
}

function automaticGroups(texts: string[], knowledge: Knowledge): number[] {
  const index = createGroupingIndex(knowledge);
  texts.forEach((text, at) => index.put({ id: String(at), text }));
  const names = texts.map(() => '');
  index.suggest().clusters.forEach(({ notes }, cluster) => {
    for (const id of notes) names[Number(id)] = String(cluster);
  });
  return numbered(names);
}

/** Each theme is started with `count` notes drawn by lot; the share of its other notes with it among the first three. */
function assisted(notes: LabelledSet['notes'], count: number): number {
  const index = createGroupingIndex();
  notes.forEach(({ note }, at) => index.put({ id: String(at), text: note }));
  const shares = draws.map((draw) => {
    const started = startedClusters(notes, count, draw);
    const themeOf = new Map(started.map(({ id, theme }) => [id, theme]));
    const proposals = index
      .proposals(started)
      .filter(({ note }) => themeIn(started, notes[Number(note)]?.theme));
    const right = proposals.filter(({ note, clusters }) =>
      clusters.some(({ cluster }) => themeOf.get(cluster) === notes[Number(note)]?.theme),
    );
    return right.length / proposals.length;
  });
  return rounded(mean(shares));
}

function themeIn(started: { theme: string }[], theme: string | undefined): boolean {
  return started.some((cluster) => cluster.theme === theme);
}

/** The clusters have no titles, as a reader's names for the themes would give the answer away. */
function startedClusters(notes: LabelledSet['notes'], count: number, draw: number) {
  const themes = [...new Set(notes.map(({ theme }) => theme))].filter((theme) => theme !== '');
  const shuffled = seededDraw(
    notes.map((_, at) => at),
    draw,
  );
  return themes.map((theme, at) => ({
    id: `c${at}`,
    title: '',
    theme,
    notes: shuffled
      .filter((note) => notes[note]?.theme === theme)
      .slice(0, count)
      .map(String),
  }));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
