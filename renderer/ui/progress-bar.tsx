import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import './progress-bar.css';

export type ProgressBarProps = {
  label: string;
  /** From 0 to `maxValue`; left out while it is not known how long it takes. */
  value?: number;
  maxValue?: number;
  /** Said instead of the percentage: "3 av 12 filer". */
  valueLabel?: string;
};

/** How far something has come. */
export function ProgressBar({ label, value, maxValue, valueLabel }: ProgressBarProps): ReactNode {
  return (
    <AriaProgressBar
      className="ui-progress"
      value={value}
      maxValue={maxValue}
      valueLabel={valueLabel}
      isIndeterminate={value === undefined}
    >
      {({ percentage, valueText, isIndeterminate }) => (
        <>
          <Label>{label}</Label>
          <span className="ui-progress__value">{valueText}</span>
          <div className="ui-progress__track">
            <div
              className={`ui-progress__fill ${isIndeterminate ? 'ui-progress__fill--unknown' : ''}`}
              style={isIndeterminate ? undefined : { width: `${percentage}%` }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
