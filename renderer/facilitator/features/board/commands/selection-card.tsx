import { zodResolver } from '@hookform/resolvers/zod';
import { Ellipsis } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { BoardLayout } from '#shared/domain/board-layout.ts';
import { clusterTitleLimit } from '#shared/domain/cluster.ts';
import type { Id } from '#shared/domain/id.ts';
import { noteColours, noteMarks } from '#shared/domain/note.ts';
import { groupNotes } from '#renderer/store/cluster-actions.ts';
import { clearSelection, useBoard } from '#renderer/store/board-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Form, FormTextField } from '#renderer/ui/form.tsx';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { useKeyboardHome } from '../use-keyboard-home.ts';
import { allCommands } from './all-commands.ts';
import type { Command, Situation } from './command.ts';
import { menuEntries } from './menu-entries.ts';
import { MergedList } from './merged-list.tsx';
import { perform } from './perform.ts';
import { useSituation } from './use-situation.ts';
import './selection-card.css';

const fieldsSchema = z.object({ title: z.string().trim().max(clusterTitleLimit) });
/** Those used all the time have buttons; the rest are in the menu. */
const buttons = ['move', 'merge', 'takeOut', 'unmerge', 'delete'];

type SelectionCardProps = { boardId: Id; layout: BoardLayout };

/** Everything that can be done with the selected notes, without dragging. */
export function SelectionCard({ boardId, layout }: SelectionCardProps) {
  const { t } = useWords();
  const selected = useBoard((state) => state.selected);
  const situation = useSituation(boardId, layout, null);
  useKeyboardHome();
  const menu = () =>
    menuEntries(situation).filter((entry) => ![...buttons, 'group', 'colour'].includes(entry.id));
  const heading = t('grouping:selected', { count: selected.size });
  return (
    <section className="selection" aria-label={heading}>
      <h2>{heading}</h2>
      <GroupForm boardId={boardId} />
      <div className="selection-actions">
        {buttons.map((id) => (
          <CommandButton key={id} id={id} situation={situation} />
        ))}
        <MenuButton size="small" icon={Ellipsis} label={t('commands:more')} items={menu} />
        <Button size="small" variant="quiet" onPress={clearSelection}>
          {t('grouping:clear')}
        </Button>
      </div>
      <ColourRow situation={situation} />
      <MergedList boardId={boardId} layout={layout} ids={[...selected]} />
    </section>
  );
}

function GroupForm({ boardId }: { boardId: Id }) {
  const { t } = useWords();
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(fieldsSchema),
    defaultValues: { title: '' },
  });
  const groupSelected = (title: string) => {
    if (groupNotes(boardId, useBoard.getState().selected, title) === null)
      showToast({ text: t('commands:stuck') });
  };
  const group = handleSubmit(({ title }) => groupSelected(title));
  return (
    <Form onSubmit={group}>
      <FormTextField
        control={control}
        name="title"
        label={t('grouping:groupName')}
        placeholder={t('grouping:groupHint')}
      />
      <Button variant="primary" type="submit">
        {t('grouping:group')}
      </Button>
    </Form>
  );
}

function CommandButton({ id, situation }: { id: string; situation: () => Situation }) {
  const command = allCommands.find((entry) => entry.id === id);
  if (!command?.isPossible(situation())) return null;
  return <PossibleButton command={command} situation={situation} />;
}

function PossibleButton({ command, situation }: { command: Command; situation: () => Situation }) {
  const { t } = useWords();
  useKeyboardHome();
  return (
    <Button size="small" icon={command.icon} onPress={() => perform(command, situation())}>
      {command.label(t)}
    </Button>
  );
}

function ColourRow({ situation }: { situation: () => Situation }) {
  const { t } = useWords();
  return (
    <div className="selection-colours" role="group" aria-label={t('commands:colour')}>
      {noteColours.map((colour) => {
        const command = allCommands.find((entry) => entry.id === `colour-${colour}`);
        return (
          <button
            key={colour}
            type="button"
            className={`colour colour-${colour}`}
            aria-label={t(`common:colour.${colour}`)}
            onClick={() => command && perform(command, situation())}
          >
            {noteMarks[colour]}
          </button>
        );
      })}
    </div>
  );
}
