import { Minus, Plus } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useWords } from '#renderer/ui/words.tsx';
import { DotMarks } from './dot-marks.tsx';

export type BallotRowProps = {
  number: number;
  title: string;
  dots: number;
  perTarget: number;
  hasRoom: boolean;
  /** The row that Tab comes to; arrows go between the rows. */
  isCurrent: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onStep: (by: 1 | -1) => void;
  /** Pointed at beside its buttons: the keyboard comes here rather than nowhere. */
  onPick: () => void;
};

/** One target of a ballot. A spent button is still reachable, so that focus is never lost under the finger. */
export function BallotRow(props: BallotRowProps) {
  const { number, title, dots, perTarget, hasRoom, isCurrent, onStep } = props;
  const { t } = useWords();
  const step = {
    tabIndex: isCurrent ? 0 : -1,
    onFocus: props.onFocus,
    onKeyDown: props.onKeyDown,
  };
  const pick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    event.preventDefault();
    props.onPick();
  };
  return (
    // Its buttons do all there is to do; a press beside them only keeps the keyboard in the row.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="voting-row" onMouseDown={pick}>
      <span className="voting-row-number">{number}</span>
      <span className="voting-row-title">{title}</span>
      <DotMarks filled={dots} of={perTarget} />
      <button
        {...step}
        type="button"
        className="voting-step"
        aria-label={t('voting:takeDot', { title })}
        aria-disabled={dots === 0}
        onClick={() => onStep(-1)}
      >
        <Minus aria-hidden />
      </button>
      <button
        {...step}
        type="button"
        className="voting-step"
        data-give
        aria-label={t('voting:giveDot', { title })}
        aria-disabled={!hasRoom}
        onClick={() => onStep(1)}
      >
        <Plus aria-hidden />
      </button>
    </li>
  );
}
