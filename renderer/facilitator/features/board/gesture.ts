import { clusterHeader, contains, type BoardLayout, type Box } from '#shared/domain/board-layout.ts';
import { isMovableCluster, movableNotes } from '#shared/domain/board-locks.ts';
import { dropIndex } from '#shared/domain/drop-index.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Hit } from '#renderer/canvas/board-index.ts';
import { dragCluster, dragNotes } from '#renderer/store/board-actions.ts';
import { groupByDrop, moveToCluster } from '#renderer/store/cluster-actions.ts';
import { focusOn, select, useBoard } from '#renderer/store/board-store.ts';
import { sessionNow } from '#renderer/store/session-store.ts';
import { hold } from '#renderer/store/sight-store.ts';
import type { Painter } from './use-painter.ts';
import type { View } from './use-view.ts';

export type Point = { x: number; y: number };

/** What a press has become. Points are in board units; `by` is the last move in pixels. */
export type Gesture = {
  move: (start: Point, now: Point, by: Point) => void;
  drop: (start: Point, end: Point, adds: boolean) => void;
  /** The press ended where it began. */
  click: (adds: boolean) => void;
};

type Parts = {
  boardId: Id;
  layout: BoardLayout;
  painter: Painter;
  view: View;
  onStuck: () => void;
  /** A cluster was dropped on the heading of another. */
  onJoin: (id: Id, into: Id) => void;
};

export function beginGesture(hit: Hit | null, pans: boolean, parts: Parts): Gesture {
  if (pans) return panning(parts);
  if (hit?.kind === 'note') return draggingNotes(hit.id, parts);
  if (hit?.kind === 'cluster-header') return draggingCluster(hit.id, parts);
  return useBoard.getState().tool === 'loop' ? drawingLoop(parts) : drawingBox(parts);
}

function panning({ view }: Parts): Gesture {
  return { move: (_start, _now, by) => view.pan(by.x, by.y), drop: () => undefined, click: () => undefined };
}

function draggingNotes(pressed: Id, { boardId, layout, onStuck }: Parts): Gesture {
  const ids = () => {
    const { selected } = useBoard.getState();
    return movableNotes(sessionNow(), selected.has(pressed) ? selected : [pressed]);
  };
  return {
    move: (start, now) => {
      const dragged = new Set(ids());
      if (dragged.size === 0) return;
      const target = dropTarget(layout, now, dragged);
      const drag = { ids: dragged, dx: now.x - start.x, dy: now.y - start.y };
      hold({ drag, dropTarget: target?.id ?? null, lasso: null });
    },
    drop: (start, end) => {
      const dropped = ids();
      if (dropped.length === 0) return onStuck();
      const target = dropTarget(layout, end, new Set(dropped));
      const cluster = layout.clusters.find((place) => place.cluster.id === target?.id);
      if (cluster)
        moveToCluster(dropped, cluster.cluster.id, dropIndex(layout, cluster, end, new Set(dropped)));
      else if (target && movableNotes(sessionNow(), [target.id]).length > 0)
        groupByDrop(boardId, target.id, dropped);
      else dragNotes(boardId, dropped, { x: end.x - start.x, y: end.y - start.y });
    },
    click: (adds) => {
      if (!adds) select([pressed]);
    },
  };
}

/** The cluster under a point, or else the loose note there that is not itself being dragged. */
function dropTarget(
  layout: BoardLayout,
  point: Point,
  dragged: ReadonlySet<Id>,
): { kind: 'cluster' | 'note'; id: Id } | null {
  const cluster = layout.clusters.findLast(({ box }) => contains(box, point.x, point.y));
  if (cluster) return { kind: 'cluster', id: cluster.cluster.id };
  const under = layout.loose.findLast((note) => {
    const place = layout.notes.get(note.id);
    return place && !dragged.has(note.id) && contains(place.box, point.x, point.y);
  });
  return under ? { kind: 'note', id: under.id } : null;
}

/** The other cluster whose heading is under a point; beside the heading a cluster may lie on another. */
function headingUnder(layout: BoardLayout, point: Point, dragged: Id): Id | null {
  const place = layout.clusters.findLast(
    ({ cluster, box }) =>
      cluster.id !== dragged && contains({ ...box, height: clusterHeader }, point.x, point.y),
  );
  return place?.cluster.id ?? null;
}

function draggingCluster(id: Id, { layout, onStuck, onJoin }: Parts): Gesture {
  const isStuck = !isMovableCluster(sessionNow(), id);
  const members =
    layout.clusters.find((place) => place.cluster.id === id)?.notes.map((note) => note.id) ?? [];
  return {
    move: (start, now) => {
      if (isStuck) return;
      const drag = { ids: new Set([id, ...members]), dx: now.x - start.x, dy: now.y - start.y };
      hold({ drag, dropTarget: headingUnder(layout, now, id), lasso: null });
    },
    drop: (start, end) => {
      const into = headingUnder(layout, end, id);
      if (isStuck) onStuck();
      else if (into !== null) onJoin(id, into);
      else dragCluster(id, { x: end.x - start.x, y: end.y - start.y });
    },
    click: () => {
      focusOn(id);
      select([]);
    },
  };
}

function drawingBox({ painter }: Parts): Gesture {
  return {
    move: (start, now) =>
      hold({ drag: null, dropTarget: null, lasso: { kind: 'box', box: boxBetween(start, now) } }),
    drop: (start, end, adds) => take(painter.current?.notesIn(boxBetween(start, end)) ?? [], adds),
    click: letGo,
  };
}

function drawingLoop({ painter }: Parts): Gesture {
  const points: Point[] = [];
  return {
    move: (start, now) => {
      if (points.length === 0) points.push(start);
      points.push(now);
      hold({ drag: null, dropTarget: null, lasso: { kind: 'loop', points } });
    },
    drop: (_start, _end, adds) => take(painter.current?.notesInLoop(points) ?? [], adds),
    click: letGo,
  };
}

/** Selects what was drawn around; with Shift, besides what is selected. */
function take(ids: readonly Id[], adds: boolean): void {
  select(adds ? [...useBoard.getState().selected, ...ids] : ids);
}

function letGo(adds: boolean): void {
  if (!adds) select([]);
}

function boxBetween(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}
