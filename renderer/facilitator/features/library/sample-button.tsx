import { createSession } from '#renderer/store/app-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/words.tsx';

/** Makes a session filled with an imagined meeting and goes to it. */
export function SampleButton({ onOpen }: { onOpen: (sessionId: string) => void }) {
  const { t, language } = useWords();
  async function openSample(): Promise<void> {
    const id = await createSession({ start: 'sample', title: '', question: '', language });
    if (id !== null) onOpen(id);
  }
  return (
    <p className="library-sample">
      {t('library:samplePrompt')}
      <Button variant="quiet" onPress={() => void openSample()}>
        {t('library:sample')}
      </Button>
    </p>
  );
}
