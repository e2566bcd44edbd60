import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SubmenuTrigger,
} from 'react-aria-components';
import { Button, type ButtonLook, IconButton } from './button.tsx';
import type { Icon } from './icon.ts';
import { Kbd } from './kbd.tsx';
import './popover.css';

export type MenuEntry = {
  id: string;
  label: string;
  icon?: Icon | undefined;
  /** Shown, not listened for: `Mod+Z`. */
  shortcut?: string;
  isDisabled?: boolean;
} & (
  | { onAction: () => void; items?: undefined }
  /** A menu of its own opens beside. */
  | { items: readonly MenuEntry[]; onAction?: undefined }
);

export type MenuButtonProps = ButtonLook & {
  label: string;
  icon?: Icon;
  /** Shows the icon alone, the label as a tooltip. */
  hideLabel?: boolean;
  /** A function is asked when the menu opens: for lines that depend on much. */
  items: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  isDisabled?: boolean;
};

/** A button that opens a menu of things to do. */
export function MenuButton({ items, ...trigger }: MenuButtonProps): ReactNode {
  return (
    <MenuTrigger>
      <Trigger {...trigger} />
      <Popover className="ui-popover" offset={4}>
        <OpenMenu items={items} />
      </Popover>
    </MenuTrigger>
  );
}

/** Drawn only while the menu is open. */
function OpenMenu({ items }: Pick<MenuButtonProps, 'items'>): ReactNode {
  return (
    <Menu className="ui-popover__list" items={typeof items === 'function' ? items() : items}>
      {menuItem}
    </Menu>
  );
}

type MenuAtProps = {
  /** Read by screen readers. */
  label: string;
  /** A point of the window in CSS pixels, or null while the menu is closed. */
  at: { x: number; y: number } | null;
  items: readonly MenuEntry[];
  onClose: () => void;
};

/** A menu that opens at a point: for a right click, a long press or the menu key. */
export function MenuAt({ label, at, items, onClose }: MenuAtProps): ReactNode {
  if (at === null) return null;
  return (
    <MenuTrigger isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      {/* What a menu of menus belongs to must be a button; this one is only where the menu opens. */}
      <AriaButton
        excludeFromTabOrder
        aria-label={label}
        className="ui-popover__anchor"
        style={{ left: at.x, top: at.y }}
      />
      {/* Beside the point, not below: so it moves up where it would not have room, and none of it is hidden. */}
      <Popover className="ui-popover" placement="right top" offset={2}>
        {/* As in every menu that has been opened by key; a pointer goes where it will. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Menu className="ui-popover__list" items={items} autoFocus="first">
          {menuItem}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Trigger({ label, icon, hideLabel, ...look }: Omit<MenuButtonProps, 'items'>): ReactNode {
  if (hideLabel && icon) return <IconButton {...look} icon={icon} label={label} />;
  return (
    <Button {...look} icon={icon}>
      {label}
      <ChevronDown aria-hidden />
    </Button>
  );
}

function EntryLine({ entry: { icon: Icon, label, shortcut, items } }: { entry: MenuEntry }): ReactNode {
  return (
    <>
      {Icon && <Icon aria-hidden />}
      <span className="ui-popover__text">{label}</span>
      {shortcut && <Kbd keys={shortcut} />}
      {items && <ChevronRight aria-hidden />}
    </>
  );
}

function menuItem(entry: MenuEntry): ReactNode {
  const { id, label, items, onAction, isDisabled } = entry;
  if (items)
    return (
      <SubmenuTrigger>
        {/* Without an id: its key would be the trigger's own. */}
        <MenuItem textValue={label} className="ui-popover__item">
          <EntryLine entry={entry} />
        </MenuItem>
        <Popover className="ui-popover" offset={-4}>
          <Menu className="ui-popover__list" items={items}>
            {menuItem}
          </Menu>
        </Popover>
      </SubmenuTrigger>
    );
  return (
    <MenuItem id={id} textValue={label} className="ui-popover__item" {...{ onAction, isDisabled }}>
      <EntryLine entry={entry} />
    </MenuItem>
  );
}
