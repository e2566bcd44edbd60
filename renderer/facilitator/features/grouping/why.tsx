import type { Reason } from '#shared/clustering/reason.ts';
import { reasonSentence } from '#shared/i18n/reason-sentence.ts';
import { useWords } from '#renderer/ui/words.tsx';

/** The strongest say enough on a card. */
const mostReasons = 2;

/** Why something is suggested, in words that a resident understands. */
export function Why({ reasons }: { reasons: readonly Reason[] }) {
  const { language } = useWords();
  if (reasons.length === 0) return null;
  return (
    <ul className="suggestion-why">
      {reasons.slice(0, mostReasons).map((reason) => {
        const sentence = reasonSentence(reason, language);
        return <li key={sentence}>{sentence}</li>;
      })}
    </ul>
  );
}
