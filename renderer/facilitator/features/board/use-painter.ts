import { useEffect, useRef, type RefObject } from 'react';
import type { BoardLayout } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { standingId } from '#shared/domain/merged-notes.ts';
import type { Session } from '#shared/domain/session.ts';
import { createBoardPainter, type BoardPainter } from '#renderer/canvas/board-painter.ts';
import { followLook } from '#renderer/canvas/follow-look.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { followStores } from './follow-stores.ts';
import { useShownNotes } from './shown-notes.ts';
import { useVeiled } from './use-veiled.ts';

export type Painter = RefObject<BoardPainter | null>;

type Size = { width: number; height: number };

/** Keeps the painter told of layout, view, theme, words and marks. */
export function usePainter(
  canvas: RefObject<HTMLCanvasElement | null>,
  boardId: Id,
  layout: BoardLayout,
  size: Size,
): Painter {
  const painter = useRef<BoardPainter | null>(null);
  const { t } = useWords();
  useEffect(() => {
    if (!canvas.current) return;
    const made = createBoardPainter(canvas.current);
    painter.current = made;
    const stop = followLook(made, canvas.current);
    return () => {
      stop();
      made.destroy();
      painter.current = null;
    };
  }, [canvas]);
  useEffect(() => {
    painter.current?.setLabels({
      noteCount: (count) => t('common:notes', { count }),
      untitled: t('board:unnamed'),
    });
  }, [t]);
  useEffect(() => painter.current?.resize(size.width, size.height, devicePixelRatio), [size]);
  useEffect(() => painter.current?.setLayout(layout), [layout]);
  const matches = useShownNotes(boardId, layout);
  const veiled = useVeiled(boardId);
  const spotlight = useSession(({ session }) => spotlitOn(session, boardId));
  useEffect(
    () => (painter.current ? followStores(painter.current, { matches, veiled, spotlight }) : undefined),
    [matches, veiled, spotlight],
  );
  return painter;
}

/** What the projector shows alone: of merged notes the one that stands for them. */
function spotlitOn(session: Session, boardId: Id): Id | null {
  const id = session.boards[boardId]?.spotlight ?? null;
  return id === null ? null : standingId(session, id);
}
