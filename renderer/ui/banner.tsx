import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from './button.tsx';
import { type Tone, ToneIcon } from './tone.tsx';
import { useWords } from './words.tsx';
import './banner.css';

export type BannerProps = {
  tone?: Tone;
  title?: string;
  children: ReactNode;
  action?: { label: string; onPress: () => void };
  /** Given when it may be put away. */
  onClose?: () => void;
};

/** News that stays where it matters until it is no longer true. Read aloud when it appears. */
export function Banner({ tone = 'info', title, children, action, onClose }: BannerProps): ReactNode {
  const { t } = useWords();
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={`ui-banner ui-banner--${tone}`}>
      <ToneIcon tone={tone} />
      <div className="ui-banner__text">
        {title && <strong className="ui-banner__title">{title}</strong>}
        {children}
      </div>
      {action && (
        <Button size="small" onPress={action.onPress}>
          {action.label}
        </Button>
      )}
      {onClose && <IconButton size="small" icon={X} label={t('common:close')} onPress={onClose} />}
    </div>
  );
}
