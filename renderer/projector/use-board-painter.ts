import { useEffect, useRef, type RefObject } from 'react';
import type { BoardLayout } from '#shared/domain/board-layout.ts';
import { createBoardPainter, type BoardPainter } from '#renderer/canvas/board-painter.ts';
import { followLook } from '#renderer/canvas/follow-look.ts';
import { noMarks } from '#renderer/canvas/marks.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { roomCamera } from './room-camera.ts';
import type { MeasuredBox } from './use-box.ts';

/** Keeps the canvas showing the whole board: no hand steers it; while writing is private its words are veiled. */
export function useBoardPainter(
  canvas: RefObject<HTMLCanvasElement | null>,
  layout: BoardLayout,
  box: MeasuredBox | null,
  veiled: boolean,
): void {
  const { t } = useWords();
  const painter = useRef<BoardPainter | null>(null);
  useEffect(() => {
    if (!canvas.current) return undefined;
    const made = createBoardPainter(canvas.current);
    const stop = followLook(made, canvas.current);
    painter.current = made;
    return () => {
      stop();
      made.destroy();
      painter.current = null;
    };
  }, [canvas]);
  useEffect(() => {
    painter.current?.setLabels({
      noteCount: (count) => t('common:notes', { count }),
      untitled: t('results:untitled'),
    });
  }, [t]);
  useEffect(() => painter.current?.setMarks({ ...noMarks, veiled }), [veiled]);
  useEffect(() => {
    if (!painter.current || !box) return;
    painter.current.resize(box.width, box.height, devicePixelRatio);
    painter.current.setLayout(layout);
    painter.current.setCamera(roomCamera(layout, box));
  }, [layout, box]);
}
