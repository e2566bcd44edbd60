import { useEffect, useRef, type ReactNode } from 'react';
import type { Voting } from '#shared/domain/voting.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/words.tsx';

type Props = {
  voting: Voting;
  /** How many votings the step had before this one. */
  earlier: number;
  onAgain: () => void;
  /** The result, drawn by whoever knows how. */
  children: ReactNode;
};

/** A voting that has ended, and the way to hold another. */
export function RevealedVoting({ voting, earlier, onAgain, children }: Props) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [voting.id]);
  return (
    <>
      <header className="voting-head">
        <h2 ref={heading} tabIndex={-1}>
          {voting.question}
        </h2>
        <Button onPress={onAgain}>{t('voting:again')}</Button>
      </header>
      <div className="voting-result">{children}</div>
      {earlier > 0 && <p className="voting-earlier">{t('voting:earlierCount', { count: earlier })}</p>}
    </>
  );
}
