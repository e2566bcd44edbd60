import { X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import {
  type QueuedToast,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components';
import { announce } from './announce.ts';
import { Button, IconButton } from './button.tsx';
import { type Tone, ToneIcon } from './tone.tsx';
import { useWords } from './words.tsx';
import './toast.css';

export type ToastText = {
  /** What happened, one sentence. */
  text: string;
  /**
   * Usually undo. Pressing it also puts the toast away. `until` is given a way to put it away when the action
   * no longer means what the text says.
   */
  action?: { label: string; onPress: () => void; until?: (putAway: () => void) => void };
  tone?: Tone;
};

const queue = new ToastQueue<ToastText>({ maxVisibleToasts: 3 });

/**
 * Shows a short message at the bottom of the window and has it read aloud when the reader is silent.
 * It goes away after some seconds; not while it is pointed at or has the focus (F6 goes there), nor if it is
 * about danger. Gives a way to put it away when it is no longer true.
 */
export function showToast(toast: ToastText): () => void {
  const key = queue.add(toast, { timeout: milliseconds(toast) });
  const putAway = () => queue.close(key);
  toast.action?.until?.(putAway);
  return putAway;
}

function milliseconds({ action, tone }: ToastText): number | undefined {
  if (tone === 'danger') return undefined;
  return action ? 12_000 : 6_000;
}

/** Where the toasts are drawn: once in a window, anywhere in it. */
export function ToastRegion(): ReactNode {
  return (
    <AriaToastRegion queue={queue} className="ui-toasts">
      {({ toast }) => <Toast toast={toast} />}
    </AriaToastRegion>
  );
}

function Toast({ toast }: { toast: QueuedToast<ToastText> }): ReactNode {
  const { t } = useWords();
  const { text, action, tone = 'info' } = toast.content;
  const actionLabel = action?.label;
  useEffect(() => {
    announce(actionLabel ? t('ui:toastWithAction', { text, action: actionLabel }) : text);
  }, [t, text, actionLabel]);
  const close = (): void => queue.close(toast.key);
  const act = (): void => {
    action?.onPress();
    close();
  };
  return (
    <AriaToast toast={toast} className="ui-toast">
      <ToneIcon tone={tone} />
      {/* Not React Aria's ToastContent: it is an alert, which would interrupt the reader. */}
      <Text slot="title" className="ui-toast__text">
        {text}
      </Text>
      {action && (
        <Button size="small" onPress={act}>
          {action.label}
        </Button>
      )}
      <IconButton slot={null} size="small" icon={X} label={t('common:close')} onPress={close} />
    </AriaToast>
  );
}
