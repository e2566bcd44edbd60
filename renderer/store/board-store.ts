import { create } from 'zustand';
import type { Id } from '#shared/domain/id.ts';
import type { NoteColour } from '#shared/domain/note.ts';
import { noFilter, type NoteFilter } from '#shared/domain/note-filter.ts';

type BoardState = {
  /** The board on screen; null when the session has none. */
  boardId: Id | null;
  selected: ReadonlySet<Id>;
  /** The note or cluster that the keyboard is on. */
  focused: Id | null;
  /** The note or cluster whose words are being written. */
  edited: Id | null;
  /** The note or cluster to bring into view, near enough to read or as it is; a new object each time it is asked for. */
  wanted: { id: Id; near: boolean } | null;
  /** A new object each time the keyboard is to come to the board, from something that goes away under it. */
  called: object | null;
  /** The colour of notes written next. */
  colour: NoteColour;
  /** The table that notes written next come from; '' is none. */
  table: string;
  view: 'board' | 'list';
  search: string;
  /** Only notes that pass are shown in full. */
  filter: NoteFilter;
  /** What a drag on the empty board does. */
  tool: 'box' | 'loop' | 'hand';
  /** What the facilitator is being asked about what is selected, or shown. */
  asked:
    | 'move'
    | 'group'
    | 'merge'
    | 'joinClusters'
    | 'history'
    | 'similar'
    | 'duplicates'
    | 'topics'
    | 'table'
    | 'shortcuts'
    | null;
};

const nothing = {
  boardId: null,
  selected: new Set<Id>(),
  focused: null,
  edited: null,
  wanted: null,
  called: null,
  search: '',
  filter: noFilter,
  asked: null,
};

/** What is selected and looked at on the board: this window's own business, never in the document. */
export const useBoard = create<BoardState>(() => ({
  ...nothing,
  colour: 'yellow',
  table: '',
  view: 'board',
  tool: 'box',
}));

export function showBoard(boardId: Id | null): void {
  if (useBoard.getState().boardId !== boardId) useBoard.setState({ ...nothing, boardId });
}

export function select(ids: Iterable<Id>): void {
  useBoard.setState({ selected: new Set(ids) });
}

export function clearSelection(): void {
  select([]);
}

export function toggleSelected(id: Id): void {
  const selected = new Set(useBoard.getState().selected);
  if (!selected.delete(id)) selected.add(id);
  useBoard.setState({ selected });
}

export function focusOn(id: Id | null): void {
  useBoard.setState({ focused: id });
}

export function editWords(id: Id | null): void {
  useBoard.setState({ edited: id });
}

/** Shows the board, puts the keyboard on something and brings it into view. */
export function goTo(id: Id): void {
  useBoard.setState({ focused: id, wanted: { id, near: true }, view: 'board' });
}

/** Puts the keyboard on something new and moves the view no more than that takes; who works in the list stays there. */
export function follow(id: Id): void {
  useBoard.setState({ focused: id, wanted: { id, near: false } });
}

export function callKeyboard(): void {
  useBoard.setState({ called: {} });
}

export function chooseColour(colour: NoteColour): void {
  useBoard.setState({ colour });
}

/** Writes the next notes for a table; '' for none. */
export function writeFor(table: string): void {
  useBoard.setState({ table });
}

export function showAs(view: BoardState['view']): void {
  useBoard.setState({ view });
}

export function searchFor(search: string): void {
  useBoard.setState({ search });
}

/** Asks where to move what is selected; with nothing selected, what the keyboard is on. */
export function openMoveDialog(): void {
  const { selected, focused } = useBoard.getState();
  if (selected.size === 0 && focused !== null) select([focused]);
  ask('move');
}

export function ask(asked: BoardState['asked']): void {
  useBoard.setState({ asked });
}

export function filterBy(filter: NoteFilter): void {
  useBoard.setState({ filter });
}

export function takeTool(tool: BoardState['tool']): void {
  useBoard.setState({ tool });
}
