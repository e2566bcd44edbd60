import { useEffect, useEffectEvent } from 'react';
import { faultSentence } from '#shared/i18n/fault-sentence.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { type ExportJob, forgetExport, notWritten, useExportJob } from '#renderer/store/export-job.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFooter } from '#renderer/ui/dialog.tsx';
import { type Tone, ToneIcon } from '#renderer/ui/tone.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { focusAtOnce } from '#renderer/ui/focus-at-once.ts';
import { SavedFiles } from './saved-files.tsx';

/** How the export ended: which files are there now, and what went wrong if anything did. */
export function ExportOutcome({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const job = useExportJob();
  const { tone, heading, text } = outcome(job, t, language);
  const tell = useEffectEvent(() => announce(`${heading}. ${text}`));
  useEffect(() => tell(), []);
  const isDone = job.state === 'done';
  return (
    <>
      <div className="export-outcome">
        <ToneIcon tone={tone} />
        <h3>{heading}</h3>
        <p>{text}</p>
      </div>
      {job.files.length > 0 && <SavedFiles files={job.files} />}
      <DialogFooter>
        {isDone && <Button onPress={forgetExport}>{t('exporting:again')}</Button>}
        <Button
          variant={isDone ? 'primary' : 'plain'}
          ref={isDone ? focusAtOnce : undefined}
          onPress={onClose}
        >
          {t('common:close')}
        </Button>
        {!isDone && (
          <Button variant="primary" ref={focusAtOnce} onPress={forgetExport}>
            {t('exporting:retry')}
          </Button>
        )}
      </DialogFooter>
    </>
  );
}

type Outcome = { tone: Tone; heading: string; text: string };

function outcome(job: ExportJob, t: Translate, language: Language): Outcome {
  const { state, files, fault } = job;
  if (state === 'done') {
    return {
      tone: 'ok',
      heading: t('exporting:done'),
      text: t('exporting:doneText', { count: files.length }),
    };
  }
  if (fault) return { tone: 'danger', heading: t('exporting:failed'), text: faultSentence(fault, language) };
  const left = notWritten(job).map((format) => t(`exporting:format.${format}`));
  return {
    tone: 'info',
    heading: t('exporting:cancelled'),
    text: t('exporting:cancelledText', { count: files.length, left: left.join(', ') }),
  };
}
