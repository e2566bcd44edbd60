import { channels } from '#shared/domain/ballot.ts';
import type { Tally } from '#shared/voting/tally.ts';
import { useWords } from '#renderer/ui/words.tsx';

/** How many ballots there were, how many of them blank, and how they came. */
export function Turnout({ tally }: { tally: Tally }) {
  const { t } = useWords();
  if (tally.ballots === 0) return <p className="results-turnout">{t('results:noBallots')}</p>;
  const ways = channels.flatMap((channel) => {
    const count = tally.byChannel[channel];
    return count ? [t(`results:byChannel.${channel}`, { count })] : [];
  });
  return (
    <p className="results-turnout">
      <strong>{t('results:turnout', { count: tally.ballots })}</strong>
      {tally.blank > 0 && `, ${t('results:blank', { count: tally.blank })}`}
      {` · ${ways.join(' · ')}`}
      {tally.late > 0 && ` · ${t('results:late', { count: tally.late })}`}
    </p>
  );
}
