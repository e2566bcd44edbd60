import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Heading } from 'react-aria-components';
import './empty-state.css';

export type EmptyStateProps = {
  title: string;
  icon?: LucideIcon;
  /** Why it is empty and what to do, a sentence or two. */
  children?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  /** The heading's level where it stands. */
  level?: 1 | 2 | 3 | 4;
};

/** What stands where there is nothing yet. */
export function EmptyState({ title, icon: Icon, children, actions, level = 2 }: EmptyStateProps): ReactNode {
  return (
    <div className="ui-empty">
      {Icon && <Icon aria-hidden className="ui-empty__icon" />}
      <Heading level={level} className="ui-empty__title">
        {title}
      </Heading>
      {children && <div className="ui-empty__text">{children}</div>}
      {actions && <div className="ui-empty__actions">{actions}</div>}
    </div>
  );
}
