import { useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { Collection, ListLayout, Tree, Virtualizer, type Key, type Selection } from 'react-aria-components';
import type { BoardLayout } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { callKeyboard, editWords, focusOn, select, useBoard } from '#renderer/store/board-store.ts';
import { ifFocusIsLost } from '#renderer/ui/focus-lost.ts';
import { MenuAt } from '#renderer/ui/menu.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { commandFor } from '../commands/all-commands.ts';
import { keyOf } from '../commands/key-of.ts';
import { menuEntries } from '../commands/menu-entries.ts';
import { perform } from '../commands/perform.ts';
import { useSituation } from '../commands/use-situation.ts';
import { useShownNotes } from '../shown-notes.ts';
import { useCalledKeyboard } from '../use-called-keyboard.ts';
import { OutlineCluster, OutlineNote } from './outline-item.tsx';
import { looseRow, outlineRows, type ClusterRow } from './outline-rows.ts';
import './outline.css';

type OutlineProps = { boardId: Id; layout: BoardLayout };

/** The board as a list: everything that can be done on the surface, for the keyboard and the screen reader. */
export function Outline({ boardId, layout }: OutlineProps) {
  const { t } = useWords();
  const selected = useBoard((state) => state.selected);
  const shown = useShownNotes(boardId, layout);
  const rows = useMemo(() => outlineRows(layout, shown), [layout, shown]);
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const situation = useSituation(boardId, layout, null);
  const list = useRef<HTMLDivElement>(null);
  useCalledKeyboard(list, rowToReturnTo);
  const openMenu = (id: Id, at: { x: number; y: number }) => {
    focusOn(id);
    if (!selected.has(id)) select([]);
    setMenuAt(at);
  };
  const closeMenu = () => {
    setMenuAt(null);
    // What was done may have taken the row away that the menu would give the keyboard back to.
    ifFocusIsLost(callKeyboard);
  };
  const keyDown = (event: KeyboardEvent) => {
    // A row's own buttons and fields keep their keys; those of a menu come here only through React.
    if (!(event.target instanceof Element) || event.target.closest('button, input, textarea')) return;
    const key = keyOf(event);
    const command = ownedByTree.has(key) ? null : commandFor(key, situation());
    const row = event.target.closest<HTMLElement>('[data-key]');
    if (row?.dataset['key'] && (key === 'ContextMenu' || key === 'Shift+F10'))
      openMenu(row.dataset['key'], cornerOf(row));
    else if (command) perform(command, situation());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const rightClick = (event: MouseEvent) => {
    const id = rowOf(event.target);
    if (id === null) return;
    event.preventDefault();
    openMenu(id, { x: event.clientX, y: event.clientY });
  };
  return (
    <>
      {/* The rows inside have the focus; commands are heard here before the tree looks for a row by its first letter. */}
      <div
        className="outline"
        onKeyDownCapture={keyDown}
        onFocusCapture={followFocus}
        onContextMenu={rightClick}
        onDoubleClick={editRow}
      >
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 48 }}>
          <Tree
            ref={list}
            aria-label={t('board:listLabel')}
            items={rows}
            selectionMode="multiple"
            selectedKeys={keysOf(rows, selected)}
            onSelectionChange={(keys) => select(notesIn(rows, keys))}
            expandedKeys={rows.map((row) => row.id).filter((id) => !closed.has(id))}
            onExpandedChange={(open) =>
              setClosed(new Set(rows.map((row) => row.id).filter((id) => !open.has(id))))
            }
            renderEmptyState={() => shown && <p className="outline-none">{t('board:listNone')}</p>}
          >
            {(row) => (
              <OutlineCluster row={row} onMenu={openMenu}>
                <Collection items={row.notes}>
                  {(note) => <OutlineNote row={note} boardId={boardId} onMenu={openMenu} />}
                </Collection>
              </OutlineCluster>
            )}
          </Tree>
        </Virtualizer>
      </div>
      <MenuAt
        label={t('commands:menu')}
        at={menuAt}
        items={menuAt ? menuEntries(situation) : []}
        onClose={closeMenu}
      />
    </>
  );
}

/** Keys by which a tree itself goes about and selects. */
const ownedByTree = new Set(['Space', 'Mod+A', 'Escape']);

/** The note or cluster of the row that something happened in. */
function rowOf(target: EventTarget): Id | null {
  if (!(target instanceof Element) || target.closest('button, input, textarea')) return null;
  return target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null;
}

function editRow(event: MouseEvent): void {
  const id = rowOf(event.target);
  if (id !== null && id !== looseRow) editWords(id);
}

/** What the keyboard is on in the list is what it is on for all commands. */
function followFocus(event: FocusEvent): void {
  const row = event.target.closest<HTMLElement>('[data-key]');
  if (row?.dataset['key']) focusOn(row.dataset['key']);
}

/** The row of what the keyboard was on last, if it is in sight; else the first. */
function rowToReturnTo(list: HTMLElement): HTMLElement | null {
  const { focused } = useBoard.getState();
  const row =
    focused === null ? null : list.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`);
  return row ?? list.querySelector<HTMLElement>('[role="row"]') ?? list;
}

function cornerOf(row: HTMLElement): { x: number; y: number } {
  const box = row.getBoundingClientRect();
  return { x: box.left + 48, y: box.bottom - 8 };
}

/** The rows that are selected; a cluster is when all its notes are. */
function keysOf(rows: readonly ClusterRow[], selected: ReadonlySet<Id>): Set<Id> {
  const whole = rows.filter(
    (row) => row.notes.length > 0 && row.notes.every((note) => selected.has(note.id)),
  );
  return new Set([...selected, ...whole.map((row) => row.id)]);
}

/** The notes that a selection of rows means: choosing a cluster chooses all its notes, and back. */
function notesIn(rows: readonly ClusterRow[], keys: Selection): Id[] {
  const { selected } = useBoard.getState();
  return rows.flatMap((row) => {
    const ids = row.notes.map((note) => note.id);
    if (keys === 'all') return ids;
    const wasWhole = ids.length > 0 && ids.every((id) => selected.has(id));
    const isWhole = keys.has(row.id);
    const chosen = ids.filter((id) => keys.has(id));
    if (isWhole && !wasWhole) return ids;
    return !isWhole && wasWhole && chosen.length === ids.length ? [] : chosen;
  });
}
