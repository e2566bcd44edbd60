import { useId, type ReactNode } from 'react';
import { DialogTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonLook } from './button.tsx';
import type { Icon } from './icon.ts';
import './popover.css';

type PanelButtonProps = ButtonLook & {
  label: string;
  icon?: Icon;
  /** The heading of what opens. */
  title: string;
  children: ReactNode;
};

/** A button that opens a small panel beside itself; the page behind stays in sight and in reach of a press. */
export function PanelButton({ label, title, children, ...look }: PanelButtonProps): ReactNode {
  const heading = useId();
  return (
    <DialogTrigger>
      <Button {...look}>{label}</Button>
      {/* Without a Dialog inside, the popover itself is one, and its way out for screen readers lies in it too. */}
      <Popover className="ui-popover" offset={4} aria-labelledby={heading}>
        <div className="ui-popover__panel">
          <h2 id={heading}>{title}</h2>
          {children}
        </div>
      </Popover>
    </DialogTrigger>
  );
}
