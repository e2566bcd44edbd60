import { Kbd } from '#renderer/ui/kbd.tsx';
import { useWords } from '#renderer/ui/words.tsx';

/** The keys that make entering ballots quick. */
export function KeyHelp({ perTarget }: { perTarget: number }) {
  const { t } = useWords();
  return (
    <p className="voting-keys">
      <span>
        <Kbd keys="↑" /> <Kbd keys="↓" /> {t('voting:keyMove')}
      </span>
      <span>
        <span className="ui-kbd">
          <kbd>+</kbd>
        </span>{' '}
        <Kbd keys="−" /> {perTarget > 1 && <Kbd keys={`0–${perTarget}`} />} {t('voting:keyGive')}
      </span>
      <span>
        <Kbd keys="Mod+Enter" /> {t('voting:keySeal')}
      </span>
    </p>
  );
}
