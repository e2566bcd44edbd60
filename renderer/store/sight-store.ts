import { create } from 'zustand';
import type { Box } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';

/** What is being dragged or drawn around, and what would receive it (renderer/canvas/marks.ts). */
export type Hand = {
  drag: { ids: ReadonlySet<Id>; dx: number; dy: number } | null;
  dropTarget: Id | null;
  /** A box, or the points of a loop; in board units. */
  lasso: { kind: 'box'; box: Box } | { kind: 'loop'; points: Point[] } | null;
};

type Point = { x: number; y: number };
/** The board point at the top left corner of the surface, and CSS pixels per board unit. */
type Camera = { x: number; y: number; zoom: number };

type Sight = { camera: Camera; hand: Hand };

const emptyHand: Hand = { drag: null, dropTarget: null, lasso: null };

/**
 * Where the board is looked at from and what is in hand there. Both change with every frame of a movement: the
 * painter follows them directly, and a component selects no more than it draws.
 */
export const useSight = create<Sight>(() => ({ camera: { x: 0, y: 0, zoom: 1 }, hand: emptyHand }));

export function lookFrom(next: (now: Camera) => Camera): void {
  useSight.setState(({ camera }) => ({ camera: next(camera) }));
}

/** Takes something in hand; null lets go. */
export function hold(hand: Hand | null): void {
  useSight.setState({ hand: hand ?? emptyHand });
}
