import { Armchair, FileUp, ListPlus, Plus } from 'lucide-react';
import { useState, type ClipboardEvent, type FormEvent } from 'react';
import type { Id } from '#shared/domain/id.ts';
import { noteColours, noteTextLimit } from '#shared/domain/note.ts';
import { hasSeveralLines } from '#shared/lib/pasted-text/pasted-text.ts';
import { writeNotes } from '#renderer/store/board-actions.ts';
import { ask, chooseColour, clearSelection, follow, showAs, useBoard } from '#renderer/store/board-store.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Button, ToggleButton } from '#renderer/ui/button.tsx';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { colourSwatches } from './colour-swatch.tsx';
import './composer.css';

type ComposerProps = { boardId: Id; onFile: () => void; onList: (text: string) => void };

/** The fast way in: one line, Enter, next. Several lines pasted are shown as notes before they are added. */
export function Composer({ boardId, onFile, onList }: ComposerProps) {
  const { t } = useWords();
  const view = useBoard((state) => state.view);
  return (
    <div className="composer" role="toolbar" aria-label={t('board:tools')}>
      <NoteLine boardId={boardId} onList={onList} />
      <ColourMenu />
      <MenuButton
        icon={ListPlus}
        hideLabel
        label={t('board:more')}
        items={[
          { id: 'list', label: t('board:pasteList'), icon: ListPlus, onAction: () => onList('') },
          { id: 'table', label: t('board:forTable'), icon: Armchair, onAction: () => ask('table') },
          { id: 'file', label: t('board:importFile'), icon: FileUp, onAction: onFile },
        ]}
      />
      <span className="composer-line" aria-hidden="true" />
      <ToggleButton isSelected={view === 'board'} onChange={() => showAs('board')}>
        {t('board:viewBoard')}
      </ToggleButton>
      <ToggleButton isSelected={view === 'list'} onChange={() => showAs('list')}>
        {t('board:viewList')}
      </ToggleButton>
    </div>
  );
}

function NoteLine({ boardId, onList }: Pick<ComposerProps, 'boardId' | 'onList'>) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [id] = writeNotes(boardId, [text], 'typed');
    setText('');
    if (!id) return;
    clearSelection();
    follow(id);
    announce(t('board:added', { count: 1 }));
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!hasSeveralLines(pasted)) return;
    event.preventDefault();
    onList(pasted);
  };
  return (
    <form className="composer-form" onSubmit={submit}>
      <input
        className="composer-input"
        aria-label={t('board:composer')}
        placeholder={t('board:composerHint')}
        maxLength={noteTextLimit}
        value={text}
        data-half-written={text.trim() === '' ? undefined : true}
        onChange={(event) => setText(event.target.value)}
        onPaste={paste}
      />
      <Button variant="primary" icon={Plus} type="submit" isDisabled={text.trim() === ''}>
        {t('board:add')}
      </Button>
    </form>
  );
}

function ColourMenu() {
  const { t } = useWords();
  const colour = useBoard((state) => state.colour);
  return (
    <MenuButton
      icon={colourSwatches[colour]}
      label={t(`common:colour.${colour}`)}
      items={noteColours.map((name) => ({
        id: name,
        icon: colourSwatches[name],
        label: t(`common:colour.${name}`),
        onAction: () => chooseColour(name),
      }))}
    />
  );
}
