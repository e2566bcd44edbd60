import { FolderOpen, Plus, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SessionSummary } from '#shared/contract/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { matchingSessions } from './matching-sessions.ts';
import { SampleButton } from './sample-button.tsx';
import { SessionList } from './session-list.tsx';
import { sessionFiles, type WaysToStart } from './ways-to-start.ts';

type SessionLibraryProps = WaysToStart & {
  sessions: readonly SessionSummary[];
  now: number;
  onErase: (session: SessionSummary) => void;
};

/** With more sessions than this, a person is past the sample. */
const fewSessions = 3;

/** The sessions on this computer, with a search that filters as one types. */
export function SessionLibrary(props: SessionLibraryProps) {
  const { sessions, now, onStart, onFile, onOpen, onErase } = props;
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const found = useMemo(() => matchingSessions(sessions, search), [sessions, search]);
  const count = sessions.length;
  return (
    <div className="library-page">
      <div className="library-head">
        <h1>{t('library:heading')}</h1>
        <FileButton accept={sessionFiles} icon={FolderOpen} onFile={onFile}>
          {t('library:openFile')}
        </FileButton>
        <Button variant="primary" icon={Plus} onPress={() => onStart('method')}>
          {t('library:newSession')}
        </Button>
      </div>
      <div className="library-search">
        <SearchField
          label={t('library:search')}
          hideLabel
          placeholder={t('library:search')}
          value={search}
          onChange={setSearch}
        />
        <output>
          {search.trim() === ''
            ? t('library:sessions', { count })
            : t('library:matches', { count, found: found.length })}
        </output>
      </div>
      {found.length > 0 ? (
        <SessionList sessions={found} now={now} onOpen={onOpen} onErase={onErase} />
      ) : (
        <EmptyState
          icon={SearchX}
          title={t('library:noMatch', { text: search.trim() })}
          actions={<Button onPress={() => setSearch('')}>{t('library:clearSearch')}</Button>}
        >
          {t('library:noMatchText')}
        </EmptyState>
      )}
      {count <= fewSessions && <SampleButton onOpen={onOpen} />}
    </div>
  );
}
