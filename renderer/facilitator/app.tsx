import { lazy, Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { bringLostBack, dismissFault, refreshSessions, useApp } from '#renderer/store/app-store.ts';
import { closeSession, openSession } from '#renderer/store/session-store.ts';
import { faultSentence } from '#shared/i18n/fault-sentence.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { IconButton } from '#renderer/ui/button.tsx';
import { watchFocusHome } from '#renderer/ui/focus-home.ts';
import { ifFocusIsLost } from '#renderer/ui/focus-lost.ts';
import { ToastRegion } from '#renderer/ui/toast.tsx';
import { WordsProvider, useWords } from '#renderer/ui/words.tsx';
import { Settings } from 'lucide-react';
import { LibraryScreen } from '#renderer/facilitator/features/library/library-screen.tsx';
import { useHandedFiles } from '#renderer/facilitator/features/library/use-open-file.ts';
import { keepPlace, placeInAddress } from './place.ts';
import { useMainMenu } from './use-main-menu.ts';
import { useToldNews } from '#renderer/facilitator/features/library/use-news.ts';
import './app.css';

/** Fetched while the library is looked at, so that the first screen need not wait for what comes after it. */
const sessionScreen = () => import('./session-screen.tsx');
const SessionScreen = lazy(async () => ({ default: (await sessionScreen()).SessionScreen }));
const settingsDialog = () => import('#renderer/facilitator/features/settings/settings-dialog.tsx');
const SettingsDialog = lazy(async () => ({ default: (await settingsDialog()).SettingsDialog }));

/** The facilitator's window: the library, or one open session. */
export function App() {
  const language = useApp((state) => state.settings.language);
  return (
    <WordsProvider language={language}>
      <Screens />
      <FaultBanner />
      <ToastRegion />
    </WordsProvider>
  );
}

function Screens() {
  const { t } = useWords();
  const [openId, setOpenId] = useState(placeInAddress);
  const [settings, setSettings] = useState(false);
  useAfterFirstScreen();
  useEffect(watchFocusHome, []);
  useReturn();
  // What went wrong in one place reads in the next as if it were of that one.
  const open = (id: string) => {
    dismissFault();
    setOpenId(id);
    keepPlace(id);
    void openSession(id);
  };
  const leave = () => {
    dismissFault();
    closeSession();
    setOpenId(null);
    keepPlace(null);
    void refreshSessions();
  };
  useHandedFiles(open);
  useToldNews();
  const showSettings = () => setSettings(true);
  useMainMenu(showSettings);
  return (
    <>
      {openId === null ? (
        <LibraryScreen
          onOpen={open}
          actions={<IconButton icon={Settings} label={t('run:settings')} onPress={showSettings} />}
        />
      ) : (
        <Suspense>
          <SessionScreen onLeave={leave} onSettings={showSettings} />
        </Suspense>
      )}
      <Suspense>{settings && <SettingsDialog onClose={() => setSettings(false)} />}</Suspense>
    </>
  );
}

/** An effect comes when the first screen has been painted: what is fetched and read here does not hold it up. */
function useAfterFirstScreen(): void {
  useEffect(() => {
    void settingsDialog();
    void sessionScreen();
    void bringLostBack();
  }, []);
}

/** Opens again the session that the page was in before it was loaded anew. */
function useReturn(): void {
  useEffect(() => {
    const place = placeInAddress();
    if (place !== null) void openSession(place);
  }, []);
}

/**
 * What went wrong last, until it is dismissed. It stands beside the page and is marked for React Aria, which
 * otherwise hides from screen readers and keyboard what is outside an open dialog.
 */
function FaultBanner() {
  const { language } = useWords();
  const faults = useApp((state) => state.faults);
  if (faults.length === 0) return null;
  const sentences = new Set(faults.map((fault) => faultSentence(fault, language)));
  const dismiss = () => {
    dismissFault();
    ifFocusIsLost(() => document.querySelector('main')?.focus());
  };
  return createPortal(
    <div className="fault" data-react-aria-top-layer="true">
      <Banner tone="danger" onClose={dismiss}>
        {[...sentences].map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
      </Banner>
    </div>,
    document.body,
  );
}
