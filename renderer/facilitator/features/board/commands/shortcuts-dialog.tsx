import { Dialog } from '#renderer/ui/dialog.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { allCommands } from './all-commands.ts';
import { commandGroups, type CommandGroup } from './command.ts';
import './shortcuts-dialog.css';

/** Every key there is on the board, by what it is for. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('commands:shortcutsTitle')} isOpen onClose={onClose} size="large">
      <div className="shortcuts">
        {commandGroups.map((group) => (
          <section key={group}>
            <h3>{t(`commands:groups.${group}`)}</h3>
            <dl>
              {linesOf(group, t).map(({ keys, label }) => (
                <div key={`${keys} ${label}`}>
                  <dt>{label}</dt>
                  <dd>
                    <Kbd keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="shortcuts-pointer">{t('commands:shortcutsPointer')}</p>
    </Dialog>
  );
}

type Line = { keys: string; label: string };

function linesOf(group: CommandGroup, t: ReturnType<typeof useWords>['t']): Line[] {
  const own = allCommands.flatMap((command): Line[] => {
    const keys = command.keys[0];
    return command.group === group && keys !== undefined ? [{ keys, label: command.label(t) }] : [];
  });
  const others: Partial<Record<CommandGroup, Line[]>> = {
    write: [
      { keys: 'Mod+Z', label: t('commands:shortcutsUndo') },
      { keys: 'Mod+Shift+Z', label: t('commands:shortcutsRedo') },
    ],
    choose: [
      { keys: 'ArrowRight', label: t('commands:shortcutsMove') },
      { keys: 'Shift+ArrowRight', label: t('commands:shortcutsExtend') },
      { keys: 'Shift+F10', label: t('commands:shortcutsMenu') },
    ],
    view: [{ keys: 'Mod+F', label: t('commands:shortcutsSearch') }],
  };
  return [...own, ...(others[group] ?? [])];
}
