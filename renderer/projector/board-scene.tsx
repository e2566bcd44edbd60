import { useMemo, useRef } from 'react';
import { layoutBoard } from '#shared/domain/board-layout.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { BoardRail } from './board-rail.tsx';
import { isReadable, roomCamera } from './room-camera.ts';
import type { Scene } from './scene.ts';
import { sessionOfBoard } from './session-of-board.ts';
import { useBox } from './use-box.ts';
import { useBoardPainter } from './use-board-painter.ts';
import './board-scene.css';

/** The whole board as a picture; where its words become too small for the back row, the main ones stand beside it. */
export function BoardScene({ scene }: { scene: Scene<'board'> }) {
  const { t } = useWords();
  const page = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layout = useMemo(() => layoutBoard(sessionOfBoard(scene), scene.boardId), [scene]);
  const pageBox = useBox(page);
  const box = useBox(picture);
  const isEmpty = scene.notes.length + scene.clusters.length === 0;
  const tooSmall = pageBox !== null && !isReadable(roomCamera(layout, pageBox), pageBox);
  const needsRail = scene.veiled || (!isEmpty && tooSmall);
  useBoardPainter(canvas, layout, box, scene.veiled);
  const words = {
    notes: t('common:notes', { count: scene.notes.length }),
    clusters: t('common:clusters', { count: scene.clusters.length }),
  };
  return (
    <div ref={page} className={needsRail ? 'projector-board has-rail' : 'projector-board'}>
      <div ref={picture} className="projector-picture">
        <canvas ref={canvas} aria-hidden="true" />
        <p className="visually-hidden">
          {t(scene.veiled ? 'projector:veiledPicture' : 'projector:boardPicture', words)}
        </p>
        {isEmpty && !scene.veiled && <p className="projector-empty">{t('projector:emptyBoard')}</p>}
      </div>
      {needsRail && <BoardRail layout={layout} written={scene.notes.length} veiled={scene.veiled} />}
    </div>
  );
}
