import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton as AriaToggleButton,
  type ToggleButtonProps as AriaToggleButtonProps,
} from 'react-aria-components';
import type { Icon } from './icon.ts';
import { Tooltip } from './tooltip.tsx';
import './button.css';

export type ButtonLook = {
  /** One `primary` at most in a view; `danger` destroys something; `quiet` has no edge. */
  variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  size?: 'medium' | 'small';
};

type Own = 'children' | 'className' | 'style' | 'aria-label' | 'isPending';
type Labelled = {
  icon?: Icon;
  children: ReactNode;
  /** What it began is not done: it keeps the keyboard and does nothing more. */
  isBusy?: boolean;
  ref?: Ref<HTMLButtonElement>;
};
type IconOnly = {
  icon: Icon;
  /** Read by screen readers and shown as a tooltip. */
  label: string;
  /** Shown beside the label: `Mod+Z`. */
  shortcut?: string;
  /** Why there is nothing to press: it can still be pointed at and come to, to be told so. */
  whyNot?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
};

export type ButtonProps = Omit<AriaButtonProps, Own> & ButtonLook & Labelled;
export type IconButtonProps = Omit<AriaButtonProps, Own> & ButtonLook & IconOnly;
export type ToggleButtonProps = Omit<AriaToggleButtonProps, Own> & ButtonLook & Labelled;
export type IconToggleButtonProps = Omit<AriaToggleButtonProps, Own> & ButtonLook & IconOnly;

function classes({ variant = 'plain', size = 'medium' }: ButtonLook, extra = ''): string {
  return `ui-button ui-button--${variant} ui-button--${size} ${extra}`.trimEnd();
}

/**
 * React Aria's `isPending` is not used: it leaves an image without a name in the page for seven seconds
 * when the button goes away with its dialog. Not being of type `submit` also stops Enter in a field.
 */
const busy = { 'aria-disabled': true, onPress: undefined, type: 'button' } as const;

/** A button with words, and an icon before them if given. */
export function Button({ variant, size, icon: Icon, children, isBusy, ...props }: ButtonProps): ReactNode {
  return (
    <AriaButton {...props} {...(isBusy && busy)} className={classes({ variant, size })}>
      {Icon && <Icon aria-hidden />}
      {children}
    </AriaButton>
  );
}

/** A button with an icon alone. */
export function IconButton({
  variant = 'quiet',
  size,
  icon: Icon,
  label,
  shortcut,
  whyNot,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip text={whyNot ?? label} shortcut={shortcut}>
      <AriaButton
        {...props}
        {...(whyNot !== undefined && busy)}
        aria-label={label}
        className={classes({ variant, size }, 'ui-button--icon')}
      >
        <Icon aria-hidden />
      </AriaButton>
    </Tooltip>
  );
}

/** A button with words that is on or off: `isSelected`, `onChange`. */
export function ToggleButton({
  variant,
  size,
  icon: Icon,
  children,
  ...props
}: ToggleButtonProps): ReactNode {
  return (
    <AriaToggleButton {...props} className={classes({ variant, size })}>
      {Icon && <Icon aria-hidden />}
      {children}
    </AriaToggleButton>
  );
}

/** An icon alone that is on or off. The label names what is on, and does not change with it. */
export function IconToggleButton({
  variant = 'quiet',
  size,
  icon: Icon,
  label,
  shortcut,
  ...props
}: IconToggleButtonProps): ReactNode {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaToggleButton
        {...props}
        aria-label={label}
        className={classes({ variant, size }, 'ui-button--icon')}
      >
        <Icon aria-hidden />
      </AriaToggleButton>
    </Tooltip>
  );
}
