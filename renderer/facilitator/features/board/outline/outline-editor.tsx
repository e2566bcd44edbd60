import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Id } from '#shared/domain/id.ts';
import { noteTextLimit } from '#shared/domain/note.ts';
import { rewriteNote } from '#renderer/store/board-actions.ts';
import { nameCluster } from '#renderer/store/cluster-actions.ts';
import { editWords } from '#renderer/store/board-store.ts';
import { useWords } from '#renderer/ui/words.tsx';

type OutlineEditorProps = { id: Id; kind: 'note' | 'cluster'; words: string };

/** Writes the words of a row where they stand. What is typed is saved as it is typed; Escape takes it back. */
export function OutlineEditor({ id, kind, words }: OutlineEditorProps) {
  const { t } = useWords();
  const [before] = useState(words);
  const [typed, setTyped] = useState(words);
  const field = useRef<HTMLTextAreaElement>(null);
  const isReady = useRef(false);
  // A row that has just come under another cluster takes the keyboard once more: the field has it after that.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      isReady.current = true;
      field.current?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const type = (text: string) => {
    setTyped(text);
    if (kind === 'note') rewriteNote(id, text);
    else nameCluster(id, text);
  };
  const end = () => {
    editWords(null);
    field.current?.closest<HTMLElement>('[data-key]')?.focus();
  };
  const keyDown = (event: KeyboardEvent) => {
    // The tree would go about and select by the same keys.
    event.stopPropagation();
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
    if (!isDone || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.key === 'Escape') type(before);
    end();
  };
  return (
    <textarea
      ref={field}
      className="outline-editor"
      aria-label={t(kind === 'note' ? 'board:editNote' : 'board:editCluster')}
      rows={Math.max(1, Math.ceil(typed.length / 60))}
      maxLength={noteTextLimit}
      value={typed}
      onChange={(event) => type(event.target.value)}
      onKeyDown={keyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={() => isReady.current && editWords(null)}
    />
  );
}
