import { useMemo } from 'react';
import type { Board } from '#shared/domain/board.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { ThemeCard } from './theme-card.tsx';
import { themesOfBoard } from './themes-of-board.ts';

/** Everything the room wrote, board by board and theme by theme. */
export function WrittenWords() {
  const { t } = useWords();
  const boards = useSession((state) => state.session.boards);
  const inOrder = useMemo(() => Object.values(boards).toSorted(byOrder), [boards]);
  return (
    <section className="results-part">
      <h3>{t('results:themes')}</h3>
      {inOrder.map((board) => (
        <BoardWords key={board.id} board={board} />
      ))}
    </section>
  );
}

function BoardWords({ board }: { board: Board }) {
  const session = useSession((state) => state.session);
  const themes = useMemo(() => themesOfBoard(session, board.id), [session, board.id]);
  if (themes.length === 0) return null;
  return (
    <section className="results-board">
      <h4>{board.question}</h4>
      <div className="results-themes">
        {themes.map((theme) => (
          <ThemeCard key={theme.id} theme={theme} />
        ))}
      </div>
    </section>
  );
}
