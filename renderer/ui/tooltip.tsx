import type { JSX, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import './tooltip.css';

type TooltipProps = {
  text: string;
  /** Shown beside the text: `Mod+Z`. */
  shortcut?: string;
  /** What it belongs to: one button of this kit. */
  children: ReactNode;
};

/** A short explanation on hover and keyboard focus. Nothing may be found only here: touch has no hover. */
export function Tooltip({ text, shortcut, children }: TooltipProps): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip offset={6} className="ui-tooltip" render={outsideThePage}>
        {text}
        {shortcut && <Kbd keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

/**
 * The button is described by its tooltip, hidden or not (aria-describedby); as content of its own it would
 * stand outside every landmark of the page and be met a second time.
 */
function outsideThePage(props: JSX.IntrinsicElements['div']): JSX.Element {
  return <div {...props} aria-hidden="true" />;
}
