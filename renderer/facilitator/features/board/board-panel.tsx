import { useState } from 'react';
import type { Id } from '#shared/domain/id.ts';
import { keptLayout } from '#shared/domain/kept-layout.ts';
import { useBoard } from '#renderer/store/board-store.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { BoardDialogs } from './board-dialogs.tsx';
import { BoardStates } from './board-states.tsx';
import { BoardView } from './board-view.tsx';
import { Composer } from './composer.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { Outline } from './outline/outline.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { usePasteOnBoard } from './use-paste-on-board.ts';
import './board-panel.css';

/** The board with its question, as a surface or as a list, and the ways to add notes to it. */
export function BoardPanel({ boardId }: { boardId: Id }) {
  const { t } = useWords();
  const [reading, setReading] = useState<{ file: File | null } | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  usePasteOnBoard(setPasted);
  const question = useSession((state) => state.session.boards[boardId]?.question ?? '');
  return (
    <div className="board">
      <header className="board-head">
        <h2 className="board-question">{question}</h2>
        <BoardStates boardId={boardId} />
      </header>
      <BoardArea boardId={boardId} question={question} />
      <Composer boardId={boardId} onFile={() => setReading({ file: null })} onList={setPasted} />
      <FileDrop label={t('board:dropHere')} onFile={(file) => setReading({ file })} />
      {reading && <ImportDialog boardId={boardId} file={reading.file} onClose={() => setReading(null)} />}
      {pasted !== null && <PasteDialog boardId={boardId} text={pasted} onClose={() => setPasted(null)} />}
    </div>
  );
}

/** What changes with every letter in a note; the tools around it do not. */
function BoardArea({ boardId, question }: { boardId: Id; question: string }) {
  const { t } = useWords();
  const layout = useSession((state) => keptLayout(state.session, boardId));
  const view = useBoard((state) => state.view);
  return (
    <div className="board-area">
      {view === 'board' ? (
        <BoardView boardId={boardId} layout={layout} question={question} />
      ) : (
        <Outline boardId={boardId} layout={layout} />
      )}
      {layout.notes.size === 0 && (
        <div className="board-empty">
          <EmptyState title={t('board:emptyTitle')}>{t('board:emptyText')}</EmptyState>
        </div>
      )}
      <BoardDialogs boardId={boardId} layout={layout} />
    </div>
  );
}
