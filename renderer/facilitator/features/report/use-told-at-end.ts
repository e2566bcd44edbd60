import { useEffect, useEffectEvent } from 'react';
import { useExportJob } from '#renderer/store/export-job.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';

/** Tells how an export ended that went on while its dialog was closed. */
export function useToldAtEnd(isOpen: boolean): void {
  const { t } = useWords();
  const state = useExportJob((job) => job.state);
  const tell = useEffectEvent(() => {
    if (isOpen) return;
    if (state === 'done') showToast({ text: t('exporting:doneToast'), tone: 'ok' });
    if (state === 'failed') showToast({ text: t('exporting:failedToast'), tone: 'danger' });
  });
  useEffect(() => tell(), [state]);
}
