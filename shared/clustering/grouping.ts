import type { Id } from '#shared/domain/id.ts';
import type { Reason } from './reason.ts';

/** What grouping may know of a note: never who wrote it, nor at which table. */
export type GroupingNote = { id: Id; text: string };

/** A cluster that stands on the board, with the notes that people have put in it. */
export type StartedCluster = { id: Id; title: string; notes: readonly Id[] };

/** What people have turned down, which is never proposed again. */
export type Rejections = {
  /** This note does not belong in this started cluster. */
  proposals?: readonly { note: Id; cluster: Id }[];
  /** These notes are no cluster of their own; neither is one that is mostly the same notes. */
  groupings?: readonly (readonly Id[])[];
};

export type SuggestOrder = {
  /** Notes that may be placed; all that are in no started cluster if left out. */
  notes?: readonly Id[];
  /** They come first in the answer, each with the notes that fit it; their own notes stay. */
  started?: readonly StartedCluster[];
  rejected?: Rejections;
  /** Below 0 for fewer and larger clusters, above 0 for more and smaller ones; from -1 to 1. */
  detail?: number;
};

export type SuggestedCluster = {
  /** A started cluster's own title; else the topic's name or the notes' most telling words. */
  title: string;
  /** The strongest first. */
  reasons: Reason[];
  /** Of a started cluster: only those that it would be given. The most typical first. */
  notes: Id[];
  /** The started cluster that is added to; absent for a new one. */
  cluster?: Id;
};

/** A proposal for the whole board; nothing is done by it. A note that fits nowhere is unplaced, never left over. */
export type Suggestion = { clusters: SuggestedCluster[]; unplaced: Id[] };

/** How well a note fits a started cluster; the score goes from 0 to 1 and is comparable between notes. */
export type Fit = { cluster: Id; score: number; reasons: Reason[] };

/** A loose note and the started clusters it is nearest to: three at most, the nearest first. */
export type Proposal = { note: Id; clusters: Fit[] };

export type SimilarNote = { note: Id; score: number; reasons: Reason[] };

/** Notes that probably say the same, the first written first. */
export type Duplicates = { notes: Id[]; reasons: Reason[] };

/**
 * The notes of a board, ready to be grouped. Notes are added, edited and removed one at a time, which costs the same
 * on a large board as on a small one. The same notes in the same order give the same answers on every machine.
 */
export type GroupingIndex = {
  /** Adds a note, or takes its new wording. */
  put(note: GroupingNote): void;
  /** Forgets a note; an unknown id is passed over. */
  remove(id: Id): void;
  /** Clusters for the whole board, or for the notes of the order. */
  suggest(order?: SuggestOrder): Suggestion;
  /** Started clusters for every loose note, the surest note first; a note that is near none has no clusters. */
  proposals(started: readonly StartedCluster[], rejected?: Rejections): Proposal[];
  /** The three started clusters that a note fits best, whether it is in one or not. */
  fitting(id: Id, started: readonly StartedCluster[], rejected?: Rejections): Fit[];
  /** The notes nearest to one, the nearest first. */
  similar(id: Id, limit?: number): SimilarNote[];
  /** Groups of notes that probably say the same. */
  duplicates(): Duplicates[];
};
