import { useEffect, useEffectEvent } from 'react';
import type { CallResult } from '#shared/contract/bridge.ts';
import { host, openSessionFile } from '#renderer/store/app-store.ts';
import { openHandedFiles } from '#renderer/store/open-handed.ts';
import { whileOpening } from '#renderer/store/opening.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';

type Opened = CallResult<'sessions.openFile'>;

/** Opens a session file and goes to its session; a toast says whether it was new here or merged. */
export function useOpenFile(onOpen: (sessionId: string) => void): (file: File) => void {
  const goTo = useGoTo(onOpen);
  return (file) => void openSessionFile(file).then(goTo);
}

/** Opens, as they come, the session files that the system hands to the program. */
export function useHandedFiles(onOpen: (sessionId: string) => void): void {
  const goTo = useGoTo(onOpen);
  const opened = useEffectEvent(goTo);
  useEffect(() => {
    // Several may have come before this window listened.
    const look = () => void whileOpening(openHandedFiles(opened));
    look();
    return host().on('fileHanded', look);
  }, []);
}

function useGoTo(onOpen: (sessionId: string) => void): (opened: Opened) => void {
  const { t } = useWords();
  return (opened) => {
    if (!opened) return;
    showToast({ text: t(opened.merged ? 'library:merged' : 'library:opened', { title: opened.title }) });
    onOpen(opened.sessionId);
  };
}
