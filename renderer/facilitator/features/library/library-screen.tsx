import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { SessionSummary } from '#shared/contract/bridge.ts';
import { useApp } from '#renderer/store/app-store.ts';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { ifFocusIsLost } from '#renderer/ui/focus-lost.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { AsideSessions } from './aside-sessions.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { FirstStart } from './first-start.tsx';
import { SessionLibrary } from './session-library.tsx';
import { useOpenFile } from './use-open-file.ts';
import { useRefreshedList } from './use-refreshed-list.ts';
import type { StartChoice } from './ways-to-start.ts';
import './library.css';

/** Fetched when the screen is drawn, before anyone can have asked for it. */
const newSessionDialog = () => import('./new-session-dialog.tsx');
const NewSessionDialog = lazy(async () => ({ default: (await newSessionDialog()).NewSessionDialog }));

type LibraryScreenProps = {
  /** Told the session to go to: one that was chosen, made or opened from a file. */
  onOpen: (sessionId: string) => void;
  /** Buttons of the whole app, in the corner. */
  actions?: ReactNode;
};

/** The first screen: the sessions on this computer, or the ways to start when there are none. */
export function LibraryScreen({ onOpen, actions }: LibraryScreenProps) {
  const { t } = useWords();
  const sessions = useApp((state) => state.sessions);
  const now = useRefreshedList();
  const [starting, setStarting] = useState<StartChoice | null>(null);
  // Asked here and not in the list: when the last session has gone, the list has too, and what is left must still be told.
  const [erased, setErased] = useState<SessionSummary | null>(null);
  const openFile = useOpenFile(onOpen);
  const main = useRef<HTMLElement>(null);
  useEffect(() => ifFocusIsLost(() => main.current?.focus()), []);
  useEffect(() => void newSessionDialog(), []);
  const ways = { onStart: setStarting, onFile: openFile, onOpen };
  return (
    <div className="library">
      <header className="library-bar">
        <p className="library-brand">{t('common:appName')}</p>
        {actions}
      </header>
      <main ref={main} className="library-main" tabIndex={-1}>
        {sessions === null && <p className="library-loading">{t('library:loading')}</p>}
        {sessions?.length === 0 && <FirstStart {...ways} />}
        {sessions && sessions.length > 0 && (
          <SessionLibrary sessions={sessions} now={now} onErase={setErased} {...ways} />
        )}
        <AsideSessions now={now} />
      </main>
      {erased && <EraseDialog session={erased} onClose={() => setErased(null)} />}
      <FileDrop label={t('library:dropHere')} onFile={openFile} />
      <Suspense>
        {starting && (
          <NewSessionDialog start={starting} onClose={() => setStarting(null)} onCreated={onOpen} />
        )}
      </Suspense>
    </div>
  );
}
