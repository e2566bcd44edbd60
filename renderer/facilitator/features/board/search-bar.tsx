import { useEffect, useEffectEvent, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Id } from '#shared/domain/id.ts';
import { keptLayout } from '#shared/domain/kept-layout.ts';
import { goTo, searchFor, useBoard } from '#renderer/store/board-store.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { passingNotes } from '#shared/domain/note-filter.ts';
import { useVeiled } from './use-veiled.ts';
import './search-bar.css';

/** Finds notes by their words: what does not match is dimmed, Enter goes from match to match. */
export function SearchBar({ boardId }: { boardId: Id }) {
  const { t } = useWords();
  const search = useBoard((state) => state.search);
  const isVeiled = useVeiled(boardId);
  const filter = useBoard((state) => state.filter);
  const session = useSession((state) => state.session);
  const matches = useMemo(
    () =>
      search.trim() === '' || isVeiled ? [] : [...passingNotes(keptLayout(session, boardId), filter, search)],
    [session, boardId, filter, search, isVeiled],
  );
  const bar = useRef<HTMLDivElement>(null);
  useFindKey(() => bar.current?.querySelector('input')?.focus());
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || matches.length === 0) return;
    const { focused } = useBoard.getState();
    const at = matches.findIndex((id) => id === focused);
    const next = matches[(at + 1) % matches.length];
    if (next !== undefined) goTo(next);
  };
  return (
    // The field inside is what has the focus; its Enter is heard here on its way up.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="board-search" ref={bar} onKeyDown={keyDown} role="search">
      <SearchField
        label={t('board:search')}
        hideLabel
        placeholder={t('board:search')}
        value={search}
        onChange={searchFor}
      />
      <span role="status">{search.trim() === '' ? '' : t('board:matches', { count: matches.length })}</span>
    </div>
  );
}

/** Ctrl+F (Cmd+F) looks on the board, not in the page. */
function useFindKey(find: () => void): void {
  const found = useEffectEvent(find);
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      found();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
