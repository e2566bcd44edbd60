import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { ImportPreview, SheetPreview } from '#shared/contract/bridge.ts';
import type { Id } from '#shared/domain/id.ts';
import { host } from '#renderer/store/app-store.ts';
import { writeReadNotes } from '#renderer/store/board-actions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFooter } from '#renderer/ui/dialog.tsx';
import { Form, FormSelect } from '#renderer/ui/form.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { NotePreview } from './note-preview.tsx';

/** Sheets and columns by their places, since any name may be that of a column. */
const fieldsSchema = z.object({ sheet: z.string(), column: z.string(), tableColumn: z.string() });
type Fields = z.infer<typeof fieldsSchema>;
const noTable = 'none';

type ImportFormProps = {
  boardId: Id;
  preview: ImportPreview;
  onAdded: (count: number) => void;
  onClose: () => void;
};

/** What of a read file becomes notes: the sheet, the column with the text, and the one with the table. */
export function ImportForm({ boardId, preview, onAdded, onClose }: ImportFormProps) {
  const { t } = useWords();
  const { control, handleSubmit, reset } = useForm({
    resolver: zodResolver(fieldsSchema),
    defaultValues: suggestedIn(preview, '0'),
  });
  const fields = useWatch({ control });
  const sheet = at(preview.sheets, fields.sheet);
  const columns = sheet?.columns ?? [];
  const column = at(columns, fields.column);
  const tables = at(columns, fields.tableColumn);
  const named = columns.map(({ name }, index) => ({ id: String(index), label: name }));
  const count = column?.filled ?? 0;
  const add = handleSubmit(async () => {
    const choice = {
      sheet: sheet?.name ?? '',
      column: column?.name ?? '',
      tableColumn: tables?.name ?? null,
    };
    const { notes } = await host().call('imports.notes', { importId: preview.importId, ...choice });
    onAdded(writeReadNotes(boardId, notes, 'import').length);
  });
  return (
    <Form onSubmit={add}>
      <div className="note-source">
        <div>
          <p className="import-rows">
            {t('board:importRows', { count: sheet?.rows ?? 0, file: preview.name })}
          </p>
          {preview.sheets.length > 1 && (
            <Select
              label={t('board:importSheet')}
              options={preview.sheets.map(({ name }, index) => ({ id: String(index), label: name }))}
              value={fields.sheet ?? '0'}
              onChange={(chosen) => reset(suggestedIn(preview, chosen))}
            />
          )}
          {preview.kind === 'table' && (
            <FormSelect control={control} name="column" label={t('board:importColumn')} options={named} />
          )}
          {columns.length > 1 && (
            <FormSelect
              control={control}
              name="tableColumn"
              label={t('board:importTable')}
              description={tables && t('board:importTables', { names: namesIn(tables.examples) })}
              options={[{ id: noTable, label: t('board:importNoTable') }, ...named]}
            />
          )}
        </div>
        <NotePreview
          texts={column?.examples ?? []}
          count={count}
          facts={[t('board:importFilled', { count })]}
        />
      </div>
      <DialogFooter>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button variant="primary" type="submit" isDisabled={count === 0}>
          {t('board:importAdd', { count })}
        </Button>
      </DialogFooter>
    </Form>
  );
}

function suggestedIn({ sheets }: ImportPreview, sheet: string): Fields {
  const { columns = [], suggestedColumn }: Partial<SheetPreview> = at(sheets, sheet) ?? {};
  const suggested = columns.findIndex(({ name }) => name === suggestedColumn);
  return { sheet, column: String(suggested), tableColumn: noTable };
}

function at<Thing>(things: readonly Thing[], place: string | undefined): Thing | undefined {
  return things[Number(place)];
}

function namesIn(examples: readonly string[]): string {
  return [...new Set(examples)].join(', ');
}
