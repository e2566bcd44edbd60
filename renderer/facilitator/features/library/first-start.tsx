import { FolderOpen, ListOrdered, StickyNote } from 'lucide-react';
import { startContent } from '#shared/i18n/start-content.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { agendaSize } from './agenda-size.ts';
import { SampleButton } from './sample-button.tsx';
import { StartCard } from './start-card.tsx';
import { sessionFiles, type WaysToStart } from './ways-to-start.ts';

/** What a person meets who has no sessions yet: what Rådslag does, and three ways to start. */
export function FirstStart({ onStart, onFile, onOpen }: WaysToStart) {
  const { t, language } = useWords();
  const { agenda } = startContent(language);
  return (
    <div className="library-page library-first">
      <h1>{t('library:welcome')}</h1>
      <p className="library-about">{t('library:about')}</p>
      <p className="library-safe">{t('library:safe')}</p>
      <h2>{t('library:howToStart')}</h2>
      <div className="library-ways">
        <StartCard
          icon={ListOrdered}
          title={t('library:method')}
          text={t('library:methodText', agendaSize(agenda))}
          button={
            <Button variant="primary" onPress={() => onStart('method')}>
              {t('library:methodStart')}
            </Button>
          }
        >
          <ol className="library-steps">
            {agenda.map(({ title, minutes }) => (
              <li key={title}>
                <span>{title}</span> <span>{t('common:minutes', { count: minutes })}</span>
              </li>
            ))}
          </ol>
        </StartCard>
        <StartCard
          icon={StickyNote}
          title={t('library:blank')}
          text={t('library:blankText')}
          button={<Button onPress={() => onStart('blank')}>{t('library:blankStart')}</Button>}
        />
        <StartCard
          icon={FolderOpen}
          title={t('library:file')}
          text={t('library:fileText')}
          button={
            <FileButton accept={sessionFiles} onFile={onFile}>
              {t('library:fileStart')}
            </FileButton>
          }
        />
      </div>
      <SampleButton onOpen={onOpen} />
    </div>
  );
}
