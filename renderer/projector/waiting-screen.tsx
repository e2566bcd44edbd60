import { useWords } from '#renderer/ui/words.tsx';

/** Shown until the host has sent the first view. */
export function WaitingScreen() {
  const { t } = useWords();
  return (
    <main className="projector-waiting">
      <h1>{t('common:appName')}</h1>
      <p>{t('projector:waiting')}</p>
    </main>
  );
}
