import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { clusterHeader, type BoardLayout, type Box } from '#shared/domain/board-layout.ts';
import { noteSize } from '#shared/domain/note-size.ts';
import type { Id } from '#shared/domain/id.ts';
import { noteTextLimit, type NoteColour } from '#shared/domain/note.ts';
import { toScreen } from '#renderer/canvas/camera.ts';
import { rewriteNote, writeNotes } from '#renderer/store/board-actions.ts';
import { nameCluster } from '#renderer/store/cluster-actions.ts';
import { editWords, focusOn, useBoard } from '#renderer/store/board-store.ts';
import { useSight } from '#renderer/store/sight-store.ts';
import { useWords } from '#renderer/ui/words.tsx';

type WordsEditorProps = {
  id: Id;
  layout: BoardLayout;
  onDone: () => void;
  /** A note that does not exist until it has words. */
  draft?: { boardId: Id; place: { x: number; y: number } };
};

type Edited = { kind: 'note' | 'cluster'; box: Box; words: string; colour: NoteColour };

/** Writes a note's or cluster's words where they stand. What is typed is saved as it is typed. */
export function WordsEditor({ id, layout, onDone, draft }: WordsEditorProps) {
  const { t } = useWords();
  const colour = useBoard((state) => state.colour);
  const camera = useSight((state) => state.camera);
  const edited: Edited | null = draft
    ? { kind: 'note', box: { ...draft.place, ...noteSize }, words: '', colour }
    : findEdited(id, layout);
  const [before] = useState(edited?.words ?? '');
  const [words, setWords] = useState(before);
  const field = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);
  useEffect(() => field.current?.select(), []);
  if (!edited) return null;

  const type = (text: string) => {
    setWords(text);
    if (draft) return;
    if (edited.kind === 'note') rewriteNote(id, text);
    else nameCluster(id, text);
  };
  /** Takes back what has been typed since the editor was opened. */
  const cancel = () => {
    ended.current = true;
    if (!draft) type(before);
    editWords(null);
    onDone();
  };
  const end = () => {
    if (ended.current) return;
    ended.current = true;
    if (draft) focusOn(writeNotes(draft.boardId, [words], 'typed', draft.place)[0] ?? null);
    editWords(null);
    onDone();
  };
  const keyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const done = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
    if (!done || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.key === 'Escape') cancel();
    else end();
  };
  const corner = toScreen(camera, edited.box);
  return (
    <textarea
      ref={field}
      className="words-editor"
      data-note={edited.kind === 'note' || undefined}
      data-cluster={edited.kind === 'cluster' || undefined}
      aria-label={t(edited.kind === 'note' ? 'board:editNote' : 'board:editCluster')}
      maxLength={noteTextLimit}
      value={words}
      style={{
        transform: `translate(${corner.x}px, ${corner.y}px) scale(${Math.max(camera.zoom, 0.8)})`,
        width: edited.box.width,
        height: edited.box.height,
        background: edited.kind === 'note' ? `var(--note-${colourNumber(edited.colour)})` : undefined,
      }}
      onChange={(event) => type(event.target.value)}
      onKeyDown={keyDown}
      onBlur={end}
    />
  );
}

function findEdited(id: Id, layout: BoardLayout): Edited | null {
  const place = layout.notes.get(id);
  if (place) return { kind: 'note', box: place.box, words: place.note.text, colour: place.note.colour };
  const cluster = layout.clusters.find((entry) => entry.cluster.id === id);
  if (!cluster) return null;
  const box = { ...cluster.box, height: clusterHeader };
  return { kind: 'cluster', box, words: cluster.cluster.title, colour: 'sand' };
}

const numbers: Record<NoteColour, number> = { yellow: 1, green: 2, blue: 3, pink: 4, purple: 5, sand: 6 };

function colourNumber(colour: NoteColour): number {
  return numbers[colour];
}
