import { Hand, LassoSelect, SquareDashed } from 'lucide-react';
import { takeTool, useBoard } from '#renderer/store/board-store.ts';
import { IconToggleButton } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/words.tsx';

/** What a drag on the empty board does: for touch and pen, which have no second button. */
export function ToolSwitch() {
  const { t } = useWords();
  const tool = useBoard((state) => state.tool);
  return (
    <div role="group" aria-label={t('commands:tools')} className="tool-switch">
      <IconToggleButton
        icon={SquareDashed}
        label={t('commands:toolBox')}
        isSelected={tool === 'box'}
        onChange={() => takeTool('box')}
      />
      <IconToggleButton
        icon={LassoSelect}
        label={t('commands:toolLoop')}
        isSelected={tool === 'loop'}
        onChange={() => takeTool('loop')}
      />
      <IconToggleButton
        icon={Hand}
        label={t('commands:toolHand')}
        isSelected={tool === 'hand'}
        onChange={() => takeTool('hand')}
      />
    </div>
  );
}
