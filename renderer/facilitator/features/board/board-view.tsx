import { useRef, useState } from 'react';
import type { BoardLayout } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { useBoard } from '#renderer/store/board-store.ts';
import { joinClusters } from '#renderer/store/cluster-actions.ts';
import { attempt, sessionNow, undoAction } from '#renderer/store/session-store.ts';
import { MenuAt } from '#renderer/ui/menu.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { FocusMark, focusMarkId } from './focus-mark.tsx';
import { boardKeys } from './board-keys.ts';
import { menuEntries } from './commands/menu-entries.ts';
import { useSituation } from './commands/use-situation.ts';
import { useBoardPointer } from './use-board-pointer.ts';
import { useCalledKeyboard } from './use-called-keyboard.ts';
import { usePainter } from './use-painter.ts';
import { useView } from './use-view.ts';
import { WordsEditor } from './words-editor.tsx';
import { ZoomBar } from './zoom-bar.tsx';
import './board-view.css';

type BoardViewProps = { boardId: Id; layout: BoardLayout; question: string };

/**
 * The painted surface. What it shows is painted on a canvas; what the keyboard is on, and what is being
 * written, are real elements over it, so that screen readers and text input meet nothing unusual.
 */
export function BoardView({ boardId, layout, question }: BoardViewProps) {
  const { t } = useWords();
  const surface = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useView(surface, boardId, layout);
  const painter = usePainter(canvas, boardId, layout, view.size);
  const focused = useBoard((state) => state.focused);
  const edited = useBoard((state) => state.edited);
  const situation = useSituation(boardId, layout, view);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const pointer = useBoardPointer({
    boardId,
    layout,
    painter,
    view,
    surface,
    onMenu: setMenuAt,
    onStuck: () => showToast({ text: t('commands:stuck') }),
    onJoin: (id, into) => joinWithWord(id, into, t),
  });
  const keys = boardKeys(layout, situation, setMenuAt);
  useCalledKeyboard(surface);
  return (
    <>
      {/* An application by ARIA: the board has keys and pointing of its own, which the lint does not know of. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={surface}
        className="surface"
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('board:label', { question })}
        aria-describedby="board-keys"
        aria-activedescendant={focused && !edited ? focusMarkId : undefined}
        onKeyDown={keys}
        {...pointer.handlers}
      >
        <canvas ref={canvas} aria-hidden="true" />
        <p id="board-keys" className="visually-hidden">
          {t('board:keys')}
        </p>
        {focused && !edited && <FocusMark key={focused} id={focused} layout={layout} />}
      </div>
      {edited && (
        <WordsEditor key={edited} id={edited} layout={layout} onDone={() => surface.current?.focus()} />
      )}
      {pointer.draft && (
        <WordsEditor
          id="draft"
          draft={{ boardId, place: pointer.draft }}
          layout={layout}
          onDone={() => {
            pointer.endDraft();
            surface.current?.focus();
          }}
        />
      )}
      <ZoomBar view={view} />
      <MenuAt
        label={t('commands:menu')}
        at={menuAt}
        items={menuAt ? menuEntries(situation) : []}
        onClose={() => setMenuAt(null)}
      />
    </>
  );
}

/** Merging by a drop is told to all, with the way back: it may have been a slip of the hand. */
function joinWithWord(id: Id, into: Id, t: Translate): void {
  const { clusters } = sessionNow();
  const nameOf = (cluster: Id) => clusters[cluster]?.title || t('board:unnamed');
  const { became } = attempt(() => joinClusters(into, [id]));
  const text = t('grouping:joined', { from: nameOf(id), into: nameOf(into) });
  if (became === 'changed') showToast({ text, action: undoAction(t('common:undo')) });
  if (became === 'nothing') showToast({ text: t('commands:stuck') });
}
