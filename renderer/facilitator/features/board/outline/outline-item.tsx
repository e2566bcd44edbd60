import { ChevronDown, Ellipsis, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, TreeItem, TreeItemContent } from 'react-aria-components';
import type { Id } from '#shared/domain/id.ts';
import { noteMarks } from '#shared/domain/note.ts';
import { useBoard } from '#renderer/store/board-store.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { Highlighted } from './highlighted.tsx';
import { OutlineEditor } from './outline-editor.tsx';
import type { ClusterRow, NoteRow } from './outline-rows.ts';

type OpenMenu = (id: Id, at: { x: number; y: number }) => void;

/** A cluster and, below it, its notes. */
export function OutlineCluster({
  row,
  onMenu,
  children,
}: {
  row: ClusterRow;
  onMenu: OpenMenu;
  children: ReactNode;
}) {
  const { t } = useWords();
  const isEdited = useBoard((state) => state.edited === row.id);
  const title = row.cluster === null ? t('board:listLoose') : row.cluster.title || t('board:unnamed');
  const count = t('common:notes', { count: row.count });
  const locked = row.cluster?.locked ? [t('commands:locked')] : [];
  return (
    <TreeItem
      id={row.id}
      textValue={[`${title}, ${count}`, ...locked].join('. ')}
      className="outline-row outline-cluster"
    >
      <TreeItemContent>
        <Checkbox slot="selection">{''}</Checkbox>
        <AriaButton slot="chevron" className="outline-chevron">
          <ChevronDown aria-hidden />
        </AriaButton>
        {isEdited && row.cluster ? (
          <OutlineEditor id={row.id} kind="cluster" words={row.cluster.title} />
        ) : (
          <span className="outline-text">{title}</span>
        )}
        <small className="outline-count">{count}</small>
        {row.cluster?.locked && <Lock aria-label={t('commands:locked')} className="outline-lock" />}
        {row.cluster && <RowMenu id={row.id} onMenu={onMenu} />}
      </TreeItemContent>
      {children}
    </TreeItem>
  );
}

/** One note: its mark, its words, and what else is to know. */
export function OutlineNote({ row, boardId, onMenu }: { row: NoteRow; boardId: Id; onMenu: OpenMenu }) {
  const { t } = useWords();
  const { note, merged } = row;
  const isEdited = useBoard((state) => state.edited === note.id);
  const search = useBoard((state) => state.search);
  const isVeiled = useSession((state) => state.session.boards[boardId]?.privateWriting ?? false);
  const words = isVeiled ? t('commands:hiddenNote') : note.text;
  const facts = [
    ...(merged > 0 ? [t('commands:mergedList', { count: merged })] : []),
    ...(note.alone ? [t('commands:aloneMark')] : []),
    ...(note.table === undefined ? [] : [`${t('commands:filterTables')} ${note.table}`]),
  ];
  const locked = note.locked ? [t('commands:locked')] : [];
  return (
    <TreeItem id={note.id} textValue={[words, ...facts, ...locked].join('. ')} className="outline-row">
      <TreeItemContent>
        <Checkbox slot="selection">{''}</Checkbox>
        <span
          className={`outline-mark is-${note.colour}`}
          role="img"
          aria-label={t(`common:colour.${note.colour}`)}
        >
          {noteMarks[note.colour]}
        </span>
        <span className="outline-words">
          {isEdited ? (
            <OutlineEditor id={note.id} kind="note" words={note.text} />
          ) : (
            <span className="outline-text">
              <Highlighted text={words} search={isVeiled ? '' : search} />
            </span>
          )}
          <span className="visually-hidden">{homeOf(row, t)}</span>
          {facts.length > 0 && (
            <span className="outline-facts">
              {facts.map((fact) => (
                <small key={fact} className="outline-count">
                  {fact}
                </small>
              ))}
            </span>
          )}
        </span>
        {note.locked && <Lock aria-label={t('commands:locked')} className="outline-lock" />}
        <RowMenu id={note.id} onMenu={onMenu} />
      </TreeItemContent>
    </TreeItem>
  );
}

function homeOf({ home }: NoteRow, t: ReturnType<typeof useWords>['t']): string {
  return home === null ? t('board:listLoose') : home || t('board:unnamed');
}

function RowMenu({ id, onMenu }: { id: Id; onMenu: OpenMenu }) {
  const { t } = useWords();
  return (
    <AriaButton
      className="outline-menu"
      aria-label={t('commands:menu')}
      aria-haspopup="menu"
      onPress={({ target }) => {
        const box = target.getBoundingClientRect();
        onMenu(id, { x: box.left, y: box.bottom });
      }}
    >
      <Ellipsis aria-hidden />
    </AriaButton>
  );
}
