import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button.tsx';
import { focusHome } from './focus-home.ts';
import { ifFocusIsLost, isFocusLost } from './focus-lost.ts';
import { useWords } from './words.tsx';
import './dialog.css';

export type DialogProps = {
  title: string;
  isOpen: boolean;
  /** Esc or the cross. A press outside does nothing, so that half-written text is not lost by a slip. */
  onClose: () => void;
  size?: 'small' | 'medium' | 'large';
  children: ReactNode;
};

/** A modal dialog: keeps the focus inside and gives it back when it closes. */
export function Dialog({ title, isOpen, onClose, size = 'medium', children }: DialogProps): ReactNode {
  const { t } = useWords();
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} className="ui-dialog__veil">
      <Modal className={`ui-dialog__sheet ui-dialog__sheet--${size}`}>
        <AriaDialog className="ui-dialog">
          <div className="ui-dialog__head">
            <Heading slot="title" className="ui-dialog__title">
              {title}
            </Heading>
            <IconButton icon={X} label={t('common:close')} onPress={onClose} />
          </div>
          <Body>{children}</Body>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The keyboard begins at the first thing to fill in or press, not at the cross; else at the text itself. */
function Body({ children }: { children: ReactNode }): ReactNode {
  const body = useRef<HTMLDivElement>(null);
  // Before the keyboard comes in, which is to be noticed.
  useEffect(() => (body.current ? keepKeyboard(body.current) : undefined), []);
  useEffect(() => {
    const first = firstIn(body.current);
    // What is only to be read is scrolled by keys.
    if (!first) body.current?.setAttribute('tabindex', '0');
    if (!body.current?.contains(document.activeElement)) (first ?? body.current)?.focus();
  }, []);
  useEffect(() => comeHome, []);
  return (
    <div ref={body} className="ui-dialog__body">
      {children}
    </div>
  );
}

/**
 * What goes takes the keyboard with it. Esc must close the dialog in that very moment too, not a frame later. Only then:
 * while a dialog opens and closes, React Aria has the keyboard in hand. Returns the way to stop.
 */
function keepKeyboard(body: HTMLElement): () => void {
  let focused: EventTarget | null = null;
  const remember = ({ target }: FocusEvent) => {
    focused = target;
  };
  const observer = new MutationObserver(() => {
    const isGone = focused instanceof Element && !focused.isConnected;
    if (isGone && isFocusLost()) body.closest<HTMLElement>('[role=dialog]')?.focus();
  });
  body.addEventListener('focusin', remember);
  observer.observe(body, { childList: true, subtree: true });
  return () => {
    body.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}

function firstIn(body: HTMLElement | null): HTMLElement | null | undefined {
  const first = body?.querySelector<HTMLElement>("input:not([type='file']), textarea, button");
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  return body?.querySelector<HTMLElement>("input[type='radio']:checked") ?? first;
}

/** At once, and again when what it went to has gone with the dialog, or could not have it yet. */
function comeHome(): void {
  if (isFocusLost()) focusHome();
  ifFocusIsLost(focusHome);
}

/** The buttons of a dialog, last in it and always in view; the primary one last. */
export function DialogFooter({ children }: { children: ReactNode }): ReactNode {
  return <div className="ui-dialog__footer">{children}</div>;
}
