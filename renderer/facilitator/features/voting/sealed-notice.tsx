import { Check } from 'lucide-react';
import type { Id } from '#shared/domain/id.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/words.tsx';

export type SealedBallot = { ballotId: Id; number: number };

type Props = { sealed: SealedBallot; onWithdraw: () => void };

/**
 * Says that the last ballot is safe, with a way to take it back. It stands still above the list: twenty
 * messages in a row over the list would be in the way. What the ballot said is not shown again, not even then.
 */
export function SealedNotice({ sealed, onWithdraw }: Props) {
  const { t } = useWords();
  return (
    <p className="voting-sealed">
      <Check aria-hidden />
      {t('voting:sealed', { number: sealed.number })}
      <Button size="small" variant="quiet" onPress={onWithdraw}>
        {t('common:undo')}
      </Button>
    </p>
  );
}
