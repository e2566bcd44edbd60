import { useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { Ballot } from '#shared/domain/ballot.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { roomFor } from './ballot-dots.ts';
import { ballotKey } from './ballot-keys.ts';
import { BallotRow } from './ballot-row.tsx';

export type BallotListHandle = { focusFirst: () => void };

type Props = {
  voting: Voting;
  dots: Ballot['dots'];
  /** Told how many dots are wanted on a target; the rules decide how many it gets. */
  onWant: (target: Id, dots: number) => void;
  ref: Ref<BallotListHandle>;
};

/** The targets of a ballot, entered with the keyboard alone: arrows between them, + − or digits for dots. */
export function BallotList({ voting, dots, onWant, ref }: Props) {
  const { t } = useWords();
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const focusRow = (index: number) => {
    setCurrent(index);
    list.current?.querySelectorAll<HTMLElement>('[data-give]')[index]?.focus();
  };
  useImperativeHandle(ref, () => ({ focusFirst: () => focusRow(0) }));

  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = ballotKey(event.key, current, voting.targets.length);
    const target = voting.targets[current];
    if (!action || !target) return;
    event.preventDefault();
    if (action.kind === 'move') return focusRow(action.to);
    const given = dots[target.id] ?? 0;
    onWant(target.id, action.kind === 'set' ? action.dots : given + action.dots);
  }

  return (
    <ol ref={list} className="voting-list" aria-label={t('voting:targetList')}>
      {voting.targets.map((target, index) => {
        const given = dots[target.id] ?? 0;
        return (
          <BallotRow
            key={target.id}
            number={index + 1}
            title={target.title || t('voting:untitled')}
            dots={given}
            perTarget={voting.perTarget}
            hasRoom={given < roomFor(voting, dots, target.id)}
            isCurrent={index === current}
            onFocus={() => setCurrent(index)}
            onKeyDown={pressed}
            onPick={() => focusRow(index)}
            onStep={(by) => onWant(target.id, given + by)}
          />
        );
      })}
    </ol>
  );
}
