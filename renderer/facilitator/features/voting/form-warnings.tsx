import type { TargetKind } from '#shared/domain/voting.ts';
import { bindingWords } from '#shared/i18n/binding-words.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { mostTargets } from './voting-form.ts';

/** What the facilitator should know before opening: too many targets, notes left out, what the result binds. */
export function FormWarnings({ kind, count, loose }: { kind: TargetKind; count: number; loose: number }) {
  const { t, language } = useWords();
  const charter = useSession((state) => state.session.charter);
  const binding = bindingWords(charter, language);
  return (
    <>
      {count > mostTargets && (
        <Banner tone="warn">
          {t(kind === 'clusters' ? 'voting:tooManyClusters' : 'voting:tooManyNotes', { count })}
        </Banner>
      )}
      {count === 0 && <Banner tone="warn">{t('voting:noClusters')}</Banner>}
      {kind === 'clusters' && count > 0 && loose > 0 && (
        <Banner>{t('voting:looseNotes', { count: loose })}</Banner>
      )}
      {charter.level === 'inform' ? (
        <Banner tone="warn">{t('voting:informLevel')}</Banner>
      ) : (
        <p className="voting-binding">
          {binding.lead} <strong>{binding.weight}</strong> {binding.to}.
        </p>
      )}
    </>
  );
}
