import { memo } from 'react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useSight } from '#renderer/store/sight-store.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { ToolSwitch } from './tool-switch.tsx';
import type { View } from './use-view.ts';
import { zoomStep } from './zoom-step.ts';

export const ZoomBar = memo(function ZoomBar({ view }: { view: View }) {
  const { t } = useWords();
  const percent = useSight(({ camera }) => Math.round(camera.zoom * 100));
  return (
    <div className="zoom-bar">
      <IconButton
        icon={Minus}
        label={t('board:zoomOut')}
        shortcut="-"
        onPress={() => view.zoom(1 / zoomStep)}
      />
      <output>{t('board:zoomLevel', { percent })}</output>
      <IconButton icon={Plus} label={t('board:zoomIn')} shortcut="+" onPress={() => view.zoom(zoomStep)} />
      <IconButton icon={Maximize} label={t('board:zoomFit')} shortcut="0" onPress={view.showAll} />
      <ToolSwitch />
    </div>
  );
});
