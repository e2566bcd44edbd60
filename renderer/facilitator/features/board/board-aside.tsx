import { keptLayout } from '#shared/domain/kept-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { useBoard } from '#renderer/store/board-store.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { menuEntries } from './commands/menu-entries.ts';
import { SelectionCard } from './commands/selection-card.tsx';
import { useSituation } from './commands/use-situation.ts';
import { FilterButton } from './filter-button.tsx';
import { SearchBar } from './search-bar.tsx';
import './board-aside.css';

/** Beside the board: find notes, what can be done with the whole board, and with what is selected. */
export function BoardAside({ boardId }: { boardId: Id }) {
  const { t } = useWords();
  const layout = useSession((state) => keptLayout(state.session, boardId));
  const selected = useBoard((state) => state.selected);
  const situation = useSituation(boardId, layout, null);
  const ofBoard = () => ({ ...situation(), chosen: { notes: [], cluster: null } });
  return (
    <>
      <SearchBar boardId={boardId} />
      <div className="board-aside-tools">
        <FilterButton layout={layout} />
        <MenuButton size="small" label={t('commands:boardMenu')} items={() => menuEntries(ofBoard)} />
      </div>
      {selected.size > 0 && <SelectionCard boardId={boardId} layout={layout} />}
    </>
  );
}
