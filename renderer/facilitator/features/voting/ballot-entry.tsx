import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Id } from '#shared/domain/id.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { useBallotDesk, waitingIn } from '#renderer/store/ballot-desk.ts';
import { Button } from '#renderer/ui/button.tsx';
import { isSecondClick } from '#renderer/ui/second-click.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { BallotList, type BallotListHandle } from './ballot-list.tsx';
import { ChannelSelect } from './channel-select.tsx';
import { DotMarks } from './dot-marks.tsx';
import { KeyHelp } from './key-help.tsx';
import { SealedNotice } from './sealed-notice.tsx';
import { useBallotEntry } from './use-ballot-entry.ts';
import { WaitingBallots } from './waiting-ballots.tsx';

/** More marks than this are not taken in at a glance: the number alone says it better. */
const mostMarks = 12;

/** Enters ballots one after the other: on the laptop, or from paper and hands. Never shows one that is sealed. */
export function BallotEntry({ voting, startsFocused }: { voting: Voting; startsFocused: boolean }) {
  const { t } = useWords();
  const number = useBallotDesk((state) => nextNumber(state, voting.id));
  const ballot = useBallotEntry(voting);
  const list = useRef<BallotListHandle>(null);
  const sealButton = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (startsFocused) list.current?.focusFirst();
  }, [startsFocused]);

  function seal(): void {
    ballot.seal();
    list.current?.focusFirst();
  }
  /** A double click seals one ballot: its second half falls on the button that by then seals a blank one. */
  function sealByClick(click: { detail: number }): void {
    if (isSecondClick(click)) list.current?.focusFirst();
    else seal();
  }
  /** A blank ballot is sealed from its button only: two Ctrl+Enter in a row must not make one. */
  function sealByKey(): void {
    if (!ballot.isBlank) return seal();
    ballot.askForBlank();
    sealButton.current?.focus();
  }
  function withdraw(): void {
    if (!ballot.canWithdraw) return;
    void ballot.withdraw(ballot.canWithdraw);
    list.current?.focusFirst();
  }
  /** Undo means the ballot here, never the board behind it. */
  function pressed(event: KeyboardEvent): void {
    const isSeal = event.key === 'Enter';
    const isUndo = event.key.toLowerCase() === 'z';
    if (!(event.ctrlKey || event.metaKey) || (!isSeal && !isUndo)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (isSeal) sealByKey();
    else withdraw();
  }

  return (
    <section className="voting-entry" aria-labelledby="voting-entry-heading" onKeyDownCapture={pressed}>
      <header className="voting-entry-head">
        <h3 id="voting-entry-heading">{t('voting:entryHeading', { number })}</h3>
        {ballot.canWithdraw && <SealedNotice sealed={ballot.canWithdraw} onWithdraw={withdraw} />}
        <ChannelSelect />
      </header>
      <WaitingBallots votingId={voting.id} onAnswered={() => list.current?.focusFirst()} />
      <BallotList ref={list} voting={voting} dots={ballot.dots} onWant={ballot.want} />
      <footer className="voting-entry-foot">
        <div className="voting-left">
          {voting.budget <= mostMarks && <DotMarks filled={ballot.left} of={voting.budget} />}
          <span>{ballot.wordsForLeft(ballot.left)}</span>
        </div>
        <output className="voting-status">{ballot.status}</output>
        <Button ref={sealButton} variant={ballot.isBlank ? 'plain' : 'primary'} onClick={sealByClick}>
          {ballot.isBlank ? t('voting:sealBlank') : t('voting:seal')}
        </Button>
      </footer>
      <KeyHelp perTarget={voting.perTarget} />
    </section>
  );
}

function nextNumber(state: ReturnType<typeof useBallotDesk.getState>, votingId: Id): number {
  return (state.sealed[votingId] ?? 0) + waitingIn(state, votingId).length + 1;
}
