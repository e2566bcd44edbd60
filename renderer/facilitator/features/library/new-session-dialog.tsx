import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { charterLineLimit } from '#shared/domain/charter.ts';
import { sessionTitleLimit } from '#shared/domain/session.ts';
import { startContent } from '#shared/i18n/start-content.ts';
import { createSession } from '#renderer/store/app-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Form, FormRadioGroup, FormTextArea, FormTextField } from '#renderer/ui/form.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { agendaSize } from './agenda-size.ts';
import { newSessionSchema } from './new-session-form.ts';
import type { StartChoice } from './ways-to-start.ts';

type NewSessionDialogProps = {
  /** What was chosen on the way here; it can be changed in the dialog. */
  start: StartChoice;
  onClose: () => void;
  onCreated: (sessionId: string) => void;
};

/** Names a new session, asks its question and makes it. */
export function NewSessionDialog({ start, onClose, onCreated }: NewSessionDialogProps) {
  const { t, language } = useWords();
  const { control, handleSubmit, formState, setFocus } = useForm({
    resolver: zodResolver(newSessionSchema),
    defaultValues: { title: '', question: '', start },
  });
  useEffect(() => setFocus('title'), [setFocus]);
  const create = handleSubmit(async (form) => {
    const id = await createSession({ ...form, language });
    if (id !== null) onCreated(id);
  });
  const method = t('library:methodChoice', agendaSize(startContent(language).agenda));
  return (
    <Dialog title={t('library:dialogHeading')} isOpen onClose={onClose}>
      <Form onSubmit={create}>
        <FormTextField
          control={control}
          name="title"
          label={t('library:title')}
          description={t('library:titleHelp')}
          maxLength={sessionTitleLimit}
          isRequired
        />
        <FormTextArea
          control={control}
          name="question"
          label={t('library:question')}
          description={t('library:questionHelp')}
          maxLength={charterLineLimit}
          rows={2}
        />
        <FormRadioGroup
          control={control}
          name="start"
          label={t('library:agenda')}
          options={[
            { id: 'method', label: t('library:method'), description: method },
            { id: 'blank', label: t('library:blank'), description: t('library:blankChoice') },
          ]}
        />
        <DialogFooter>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isBusy={formState.isSubmitting}>
            {t('library:create')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
