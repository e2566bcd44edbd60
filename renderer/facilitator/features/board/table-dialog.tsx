import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { noteTableLimit } from '#shared/domain/note.ts';
import { useBoard, writeFor } from '#renderer/store/board-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Form, FormTextField } from '#renderer/ui/form.tsx';
import { useWords } from '#renderer/ui/words.tsx';

const fieldsSchema = z.object({ table: z.string().trim().max(noteTableLimit) });

/** Which table the notes written next come from, for a facilitator who writes what the tables say. */
export function TableDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const before = useBoard((state) => state.table);
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(fieldsSchema),
    defaultValues: { table: before },
  });
  const choose = handleSubmit(({ table }) => {
    writeFor(table);
    onClose();
  });
  return (
    <Dialog title={t('board:tableTitle')} isOpen onClose={onClose} size="small">
      <Form onSubmit={choose}>
        <FormTextField
          control={control}
          name="table"
          label={t('board:tableName')}
          description={t('board:tableHelp')}
          maxLength={noteTableLimit}
        />
        <DialogFooter>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('board:tableStart')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
