import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type ExportFormat, exportFormats } from '#shared/contract/bridge.ts';
import { forgetExport, useExportJob } from '#renderer/store/export-job.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { ExportOrder } from './export-order.tsx';
import { ExportOutcome } from './export-outcome.tsx';
import { ExportProgress } from './export-progress.tsx';
import { useToldAtEnd } from './use-told-at-end.ts';
import './export.css';

type ExportDialogProps = { isOpen: boolean; onClose: () => void };

/** Saves the open session as files: the order, then its progress, then what came of it. */
export function ExportDialog({ isOpen, onClose }: ExportDialogProps) {
  const { t } = useWords();
  const state = useExportJob((job) => job.state);
  const [formats, setFormats] = useState<readonly ExportFormat[]>(exportFormats);
  useToldAtEnd(isOpen);
  useEffect(() => forgetExport, []);
  /** An outcome that has been read is forgotten at the next opening: it must not change while the dialog fades. */
  const isRead = useRef(false);
  useLayoutEffect(() => {
    if (!isOpen || !isRead.current) return;
    isRead.current = false;
    forgetExport();
    setFormats(exportFormats);
  }, [isOpen]);
  const close = () => {
    isRead.current = state !== 'running';
    onClose();
  };
  return (
    <Dialog title={t('exporting:heading')} isOpen={isOpen} onClose={close}>
      {state === 'none' && <ExportOrder formats={formats} onOrder={setFormats} onClose={close} />}
      {state === 'running' && <ExportProgress />}
      {state !== 'none' && state !== 'running' && <ExportOutcome onClose={close} />}
    </Dialog>
  );
}
