import { Armchair, EyeOff, Funnel, Presentation, Snowflake, type LucideIcon } from 'lucide-react';
import type { BoardLayout } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { keptLayout } from '#shared/domain/kept-layout.ts';
import { standingId } from '#shared/domain/merged-notes.ts';
import { isFiltering, noFilter } from '#shared/domain/note-filter.ts';
import { filterBy, searchFor, useBoard, writeFor } from '#renderer/store/board-store.ts';
import { freeze, putInSpotlight, writePrivately } from '#renderer/store/board-state-actions.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { useShownNotes } from './shown-notes.ts';
import { useKeyboardHome } from './use-keyboard-home.ts';
import './board-states.css';

/** What is out of the ordinary with the board just now, each with the way back. */
export function BoardStates({ boardId }: { boardId: Id }) {
  const { t } = useWords();
  const board = useSession((state) => state.session.boards[boardId]);
  const layout = useSession((state) => keptLayout(state.session, boardId));
  const spotlight = useSession(({ session }) => {
    const id = session.boards[boardId]?.spotlight ?? null;
    return id === null ? null : standingId(session, id);
  });
  const shown = useShownNotes(boardId, layout);
  const isFiltered = useBoard((state) => isFiltering(state.filter));
  const table = useBoard((state) => state.table);
  if (!board) return null;
  const spotlit = board.privateWriting ? null : nameOf(spotlight, layout, t('board:unnamed'));
  const written = [...layout.notes.values()].reduce((sum, { merged }) => sum + 1 + merged, 0);
  const showAll = () => {
    filterBy(noFilter);
    searchFor('');
  };
  return (
    <div className="board-states" role="status" aria-atomic="false">
      {board.privateWriting && (
        <State
          icon={EyeOff}
          text={t('commands:stateHidden', { count: written })}
          way={t('commands:reveal')}
          onWay={() => writePrivately(board.id, false)}
        />
      )}
      {board.frozen && (
        <State
          icon={Snowflake}
          text={t('commands:stateFrozen')}
          way={t('commands:end')}
          onWay={() => freeze(board.id, false)}
        />
      )}
      {spotlit !== null && (
        <State
          icon={Presentation}
          text={t('commands:stateSpotlight', { thing: spotlit })}
          way={t('commands:end')}
          onWay={() => putInSpotlight(board.id, null)}
        />
      )}
      {table !== '' && (
        <State
          icon={Armchair}
          text={t('board:stateTable', { table })}
          way={t('commands:end')}
          onWay={() => writeFor('')}
        />
      )}
      {/* A search tells beside its field how much it has found: the board need not move for it. */}
      {shown && isFiltered && (
        <State
          icon={Funnel}
          text={t('commands:stateFiltered', { count: shown.size, all: layout.notes.size })}
          way={t('commands:clearFilter')}
          onWay={showAll}
        />
      )}
    </div>
  );
}

type StateProps = { icon: LucideIcon; text: string; way: string; onWay: () => void };

function State({ icon: Icon, text, way, onWay }: StateProps) {
  useKeyboardHome();
  return (
    <p className="board-state">
      <Icon aria-hidden />
      <span>{text}</span>
      <Button size="small" onPress={onWay}>
        {way}
      </Button>
    </p>
  );
}

/** What is alone on the projector; a note by `hidden` where its words are not to be seen. */
function nameOf(id: Id | null, layout: BoardLayout, unnamed: string): string | null {
  if (id === null) return null;
  const place = layout.clusters.find((entry) => entry.cluster.id === id);
  return place ? place.cluster.title || unnamed : (layout.notes.get(id)?.note.text ?? null);
}
