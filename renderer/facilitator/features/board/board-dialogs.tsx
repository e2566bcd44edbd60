import type { BoardLayout } from '#shared/domain/board-layout.ts';
import type { Id } from '#shared/domain/id.ts';
import { ask, useBoard } from '#renderer/store/board-store.ts';
import { ShortcutsDialog } from './commands/shortcuts-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { TableDialog } from './table-dialog.tsx';

/** What a command asks before it does its work. */
export function BoardDialogs({ boardId, layout }: { boardId: Id; layout: BoardLayout }) {
  const asked = useBoard((state) => state.asked);
  const close = () => ask(null);
  if (asked === 'move' || asked === 'group')
    return <MoveDialog boardId={boardId} layout={layout} intoNew={asked === 'group'} onClose={close} />;
  if (asked === 'merge') return <MergeDialog layout={layout} onClose={close} />;
  if (asked === 'table') return <TableDialog onClose={close} />;
  return asked === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null;
}
