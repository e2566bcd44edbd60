import { useEffect } from 'react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { type ExportFormat, exportFormats, type FolderRoot } from '#shared/contract/bridge.ts';
import { changeSettings, useApp } from '#renderer/store/app-store.ts';
import { startExport } from '#renderer/store/export-job.ts';
import { sessionNow } from '#renderer/store/session-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFooter } from '#renderer/ui/dialog.tsx';
import { Form, FormCheckboxGroup } from '#renderer/ui/form.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { type ExportForm, exportFormSchema } from './export-form.ts';
import { FolderField } from './folder-field.tsx';
import { useRoots } from '#renderer/store/use-folders.ts';

type ExportOrderProps = {
  /** Checked from the start: all, or those of the order that is tried again. */
  formats: readonly ExportFormat[];
  onOrder: (formats: readonly ExportFormat[]) => void;
  onClose: () => void;
};

/** Which files, and where: the folder that was used last, or the first place on the computer. */
export function ExportOrder(props: ExportOrderProps) {
  const remembered = useApp((state) => state.settings.exportFolder);
  const roots = useRoots();
  if (remembered === '' && roots === null) return null;
  return <OrderForm roots={roots ?? []} folder={remembered || (roots?.[0]?.path ?? '')} {...props} />;
}

type OrderFormProps = ExportOrderProps & { roots: readonly FolderRoot[]; folder: string };

function OrderForm({ roots, folder, formats, onOrder, onClose }: OrderFormProps) {
  const { t } = useWords();
  const { control, handleSubmit, setFocus } = useForm<ExportForm>({
    resolver: zodResolver(exportFormSchema),
    defaultValues: { formats: [...formats], folder },
  });
  useEffect(() => setFocus('formats'), [setFocus]);
  const order = handleSubmit((form) => {
    onOrder(form.formats);
    startOrder(form);
  });
  return (
    <Form onSubmit={order}>
      <FormCheckboxGroup
        control={control}
        name="formats"
        label={t('exporting:formats')}
        options={exportFormats.map((id) => ({
          id,
          label: t(`exporting:format.${id}`),
          description: t(`exporting:formatHelp.${id}`),
        }))}
      />
      <FolderField control={control} roots={roots} />
      <DialogFooter>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('exporting:start')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

function startOrder({ formats, folder }: ExportForm): void {
  const { id, language } = sessionNow().info;
  void changeSettings({ exportFolder: folder });
  void startExport({ sessionId: id, folder, formats, language });
}
