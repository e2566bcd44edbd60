import type { ReactNode } from 'react';
import './row-list.css';

type RowProps = {
  title: string;
  facts: string;
  /** The facts stand below the title: it may be long. Else beside it. */
  isStacked?: boolean;
  /** Buttons. Each is named by what it does and to which row, since many say the same. */
  children: ReactNode;
};

/** A list in a dialog, of things to do something with. */
export function RowList({ children }: { children: ReactNode }) {
  return <ul className="ui-rows">{children}</ul>;
}

/** What a thing is called, what is known of it, and what can be done with it. */
export function Row({ title, facts, isStacked = false, children }: RowProps) {
  return (
    <li className="ui-row" data-stacked={isStacked}>
      <div className="ui-row__words">
        <p className="ui-row__title">{title}</p>
        <p className="ui-row__facts">{facts}</p>
      </div>
      {children}
    </li>
  );
}
