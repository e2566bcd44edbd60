import { cancelExport, useExportJob } from '#renderer/store/export-job.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFooter } from '#renderer/ui/dialog.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { focusAtOnce } from '#renderer/ui/focus-at-once.ts';
import { useWords } from '#renderer/ui/words.tsx';

/** How far the export has come, and the way to stop it. */
export function ExportProgress() {
  const { t } = useWords();
  const { done, total, current, isStopping } = useExportJob();
  return (
    <>
      <ProgressBar
        label={current ? t('exporting:runningNow', { current }) : t('exporting:running')}
        value={done}
        maxValue={total}
        valueLabel={t('exporting:doneOf', { done, total })}
      />
      <DialogFooter>
        <Button ref={focusAtOnce} onPress={() => void cancelExport()}>
          {t(isStopping ? 'exporting:stopping' : 'exporting:stop')}
        </Button>
      </DialogFooter>
    </>
  );
}
