import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import type { BoardLayout } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Hit } from '#renderer/canvas/board-index.ts';
import { editWords, focusOn, select, toggleSelected, useBoard } from '#renderer/store/board-store.ts';
import { noteAround } from '#renderer/store/board-actions.ts';
import { hold } from '#renderer/store/sight-store.ts';
import { beginGesture, type Gesture, type Point } from './gesture.ts';
import { createPinch } from './pinch.ts';
import { useWheel } from './use-wheel.ts';
import type { Painter } from './use-painter.ts';
import type { View } from './use-view.ts';

/** Pixels a press may tremble before it is a drag. */
const tremble = 4;
/** Pixels of the edge that nothing is carried into. */
const edge = 24;
/** Milliseconds a finger rests before it means the menu. */
const longPress = 550;

type PointerParts = {
  boardId: Id;
  layout: BoardLayout;
  painter: Painter;
  view: View;
  surface: RefObject<HTMLDivElement | null>;
  /** Opens the menu of what is chosen at a point of the window. */
  onMenu: (at: Point) => void;
  /** Says why what was pulled at stays where it is. */
  onStuck: () => void;
  /** A cluster was dropped on the heading of another. */
  onJoin: (id: Id, into: Id) => void;
};

type Press = { start: Point; startOnBoard: Point; last: Point; gesture: Gesture; moved: boolean };

/** Pointing on the board: press to select, drag notes and clusters, draw around notes, pan, pinch, menu. */
export function useBoardPointer(parts: PointerParts) {
  const { layout, painter, view, surface } = parts;
  const press = useRef<Press | null>(null);
  const [pinch] = useState(() => createPinch());
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [draft, setDraft] = useState<Point | null>(null);
  useWheel(surface, view);

  /** In pixels of the surface, and never at its edge: nothing can be carried out of sight. */
  function at(event: PointerEvent | MouseEvent): Point {
    const box = surface.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    const within = (value: number, most: number) => Math.min(Math.max(edge, value), most - edge);
    return { x: within(event.clientX - box.left, box.width), y: within(event.clientY - box.top, box.height) };
  }
  function down(event: PointerEvent): void {
    const start = at(event);
    if (pinch.down(event.pointerId, start)) return endPress();
    surface.current?.setPointerCapture(event.pointerId);
    const startOnBoard = view.boardPoint(start);
    const hit = painter.current?.hitTest(startOnBoard) ?? null;
    if (event.button === 0 && hit?.kind === 'note') pressNote(hit.id, event.shiftKey || event.ctrlKey);
    const gesture = beginGesture(hit, pans(event, hit), parts);
    press.current = { start, startOnBoard, last: start, gesture, moved: false };
    if (event.pointerType === 'touch') restForMenu(hit, event);
  }
  function move(event: PointerEvent): void {
    const now = at(event);
    const pinched = pinch.move(event.pointerId, now);
    if (pinched) {
      view.pan(pinched.dx, pinched.dy);
      return view.zoom(pinched.factor, pinched.middle);
    }
    const pressed = press.current;
    if (!pressed) return;
    pressed.moved ||= Math.hypot(now.x - pressed.start.x, now.y - pressed.start.y) > tremble;
    if (pressed.moved) {
      clearTimeout(resting.current);
      pressed.gesture.move(pressed.startOnBoard, view.boardPoint(now), delta(pressed.last, now));
    }
    pressed.last = now;
  }
  function up(event: PointerEvent): void {
    pinch.up(event.pointerId);
    const pressed = press.current;
    endPress();
    if (!pressed) return;
    const adds = event.shiftKey || event.ctrlKey;
    if (pressed.moved) pressed.gesture.drop(pressed.startOnBoard, view.boardPoint(at(event)), adds);
    else if (event.button === 2) openMenu(painter.current?.hitTest(pressed.startOnBoard) ?? null, event);
    else pressed.gesture.click(adds);
  }
  function endPress(): void {
    clearTimeout(resting.current);
    press.current = null;
    hold(null);
  }
  function openMenu(hit: Hit | null, { clientX, clientY }: PointerEvent): void {
    if (hit?.kind === 'note') pressNote(hit.id, false);
    else {
      select([]);
      focusOn(hit?.id ?? null);
    }
    parts.onMenu({ x: clientX, y: clientY });
  }
  function restForMenu(hit: Hit | null, event: PointerEvent): void {
    const { clientX, clientY } = event;
    resting.current = setTimeout(() => {
      endPress();
      openMenu(hit, { clientX, clientY } as PointerEvent);
    }, longPress);
  }
  function doubleClick(event: MouseEvent): void {
    const point = view.boardPoint(at(event));
    const hit = painter.current?.hitTest(point) ?? null;
    if (hit?.kind === 'note' || hit?.kind === 'cluster-header') editWords(hit.id);
    else if (hit === null) setDraft(noteAround(point));
  }
  /** What is in hand goes back where it was. */
  function cancelByKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !press.current?.moved) return;
    event.stopPropagation();
    endPress();
  }
  useCancelOnLeave(layout, endPress);
  return {
    draft,
    endDraft: () => setDraft(null),
    handlers: {
      onPointerDown: down,
      onPointerMove: move,
      onPointerUp: up,
      onPointerCancel: (event: PointerEvent) => {
        pinch.up(event.pointerId);
        endPress();
      },
      onDoubleClick: doubleClick,
      onKeyDownCapture: cancelByKey,
      onContextMenu: (event: MouseEvent) => event.preventDefault(),
    },
  };
}

/** Whether a press moves the view: by the other buttons, with the hand, or with a finger beside all notes. */
function pans(event: PointerEvent, hit: Hit | null): boolean {
  const { tool } = useBoard.getState();
  if (event.button === 1 || event.button === 2) return true;
  return hit === null && (tool === 'hand' || (event.pointerType === 'touch' && tool === 'box'));
}

/** A press on a note takes the keyboard there, and selects it unless it is part of what is selected already. */
function pressNote(id: Id, adds: boolean): void {
  focusOn(id);
  if (adds) toggleSelected(id);
  else if (!useBoard.getState().selected.has(id)) select([id]);
}

/** A board that is no longer shown must not keep a half-made drag. */
function useCancelOnLeave(layout: BoardLayout, cancel: () => void): void {
  const cancelled = useEffectEvent(cancel);
  const empty = layout.notes.size === 0 && layout.clusters.length === 0;
  useEffect(() => {
    if (empty) cancelled();
  }, [empty]);
}

function delta(from: Point, to: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y };
}
