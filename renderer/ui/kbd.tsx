import { type ReactNode } from 'react';
import type { MessageKey } from '#shared/i18n/translate.ts';
import { useWords } from './words.tsx';
import './kbd.css';

const onMac = navigator.userAgent.includes('Mac OS');

const signs: Record<string, string> = {
  Mod: onMac ? '⌘' : 'Ctrl',
  Alt: onMac ? '⌥' : 'Alt',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  '-': '−',
};
const names: Record<string, MessageKey> = {
  Enter: 'ui:key.enter',
  Space: 'ui:key.space',
  Backspace: 'ui:key.backspace',
  Shift: 'ui:key.shift',
};

/** The keys of a shortcut: `<Kbd keys="Mod+Z" />`; `Mod` is Ctrl, and ⌘ on a Mac. */
export function Kbd({ keys }: { keys: string }): ReactNode {
  const { t } = useWords();
  return (
    <span className="ui-kbd">
      {keys.split(/(?<=.)\+/).map((key) => (
        <kbd key={key}>{names[key] ? t(names[key]) : (signs[key] ?? key)}</kbd>
      ))}
    </span>
  );
}
