import { useState } from 'react';
import type { Ballot } from '#shared/domain/ballot.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Voting } from '#shared/domain/voting.ts';
import { sealDraft, setDraft, useBallotDesk, withdrawBallot } from '#renderer/store/ballot-desk.ts';
import { announce } from '#renderer/ui/announce.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { dotsLeft, withDots } from './ballot-dots.ts';
import type { SealedBallot } from './sealed-notice.tsx';

const blank: Ballot['dots'] = {};

/** The ballot being entered: its dots, what was said about it last, and the one sealed before it. */
export function useBallotEntry(voting: Voting) {
  const { t } = useWords();
  const dots = useBallotDesk((state) => state.drafts[voting.id]) ?? blank;
  const [status, setStatus] = useState('');
  const [sealed, setSealed] = useState<SealedBallot | null>(null);
  const left = dotsLeft(voting, dots);
  const isBlank = left === voting.budget;

  const wordsForLeft = (count: number) =>
    count === 0 ? t('voting:noDotsLeft') : t('voting:dotsLeft', { count });

  function want(target: Id, wanted: number): void {
    const next = withDots(voting, dots, target, wanted);
    const count = next[target] ?? 0;
    const title = voting.targets.find((each) => each.id === target)?.title || t('voting:untitled');
    setDraft(voting.id, next);
    setStatus(
      wanted > count
        ? t('voting:full', { title })
        : `${t('voting:dotsGiven', { title, count })} ${wordsForLeft(dotsLeft(voting, next))}.`,
    );
  }
  function seal(): void {
    setStatus('');
    sealDraft(voting.id, (ballotId, number) => {
      setSealed({ ballotId, number });
      announce(t('voting:sealed', { number }));
    });
  }
  async function withdraw({ ballotId }: SealedBallot): Promise<void> {
    if (!(await withdrawBallot(voting.id, ballotId))) return;
    setSealed(null);
    setStatus(t('voting:withdrawn'));
  }
  const askForBlank = () => setStatus(t('voting:blankAsk'));
  /** The last one sealed can be taken back until the next is begun. */
  const canWithdraw = isBlank ? sealed : null;
  return { dots, left, wordsForLeft, isBlank, status, canWithdraw, want, seal, withdraw, askForBlank };
}
