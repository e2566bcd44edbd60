import { useEffect, useEffectEvent, useState } from 'react';
import type { ImportPreview } from '#shared/contract/bridge.ts';
import { faultFacts, type FaultFacts } from '#shared/domain/fault.ts';
import type { Id } from '#shared/domain/id.ts';
import { faultSentence } from '#shared/i18n/fault-sentence.ts';
import { host } from '#renderer/store/app-store.ts';
import { readHandedFile } from '#renderer/store/handed-file.ts';
import { undoAction } from '#renderer/store/session-store.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { ImportForm } from './import-form.tsx';
import './import-dialog.css';

/** Spreadsheets that cannot be read can be chosen: then the window says what to do. */
const accepted = ['.xlsx', '.xlsm', '.xls', '.ods', '.csv', '.txt', '.tsv', 'text/csv', 'text/plain'];

type ImportDialogProps = {
  boardId: Id;
  /** One that was dropped on the board; null: it is chosen here. */
  file: File | null;
  onClose: () => void;
};

/** Reads notes from an Excel, CSV or TXT file: choose the file, see what is in it, choose the column, add. */
export function ImportDialog({ boardId, file, onClose }: ImportDialogProps) {
  const { t, language } = useWords();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [fault, setFault] = useState<FaultFacts | null>(null);
  const [reading, setReading] = useState(Boolean(file));
  const load = (chosen: File) => {
    readHandedFile(chosen)
      .then((handed) => host().call('imports.read', { ...handed, language }))
      .then(setPreview, (error: unknown) => {
        setPreview(null);
        setFault(faultFacts(error));
      })
      .finally(() => setReading(false));
  };
  const read = (chosen: File) => {
    setReading(true);
    setFault(null);
    load(chosen);
  };
  const readDropped = useEffectEvent(() => file && load(file));
  useEffect(() => void readDropped(), []);
  const added = (count: number) => {
    showToast({ text: t('board:added', { count }), action: undoAction(t('common:undo')) });
    onClose();
  };
  return (
    <Dialog title={t('board:importTitle')} isOpen onClose={onClose} size="large">
      <div className="import-choose">
        <FileButton accept={accepted} onFile={read}>
          {t('board:importChoose')}
        </FileButton>
        <p>{t('board:importKinds')}</p>
      </div>
      <p role="status">{reading ? t('board:importReading') : ''}</p>
      {fault && <Banner tone="danger">{faultSentence(fault, language)}</Banner>}
      {preview && !reading ? (
        <ImportForm
          key={preview.importId}
          boardId={boardId}
          preview={preview}
          onAdded={added}
          onClose={onClose}
        />
      ) : (
        <DialogFooter>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
        </DialogFooter>
      )}
    </Dialog>
  );
}
