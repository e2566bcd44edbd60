import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { charterSchema, influenceLevels } from '#shared/domain/charter.ts';
import { sessionTitleLimit } from '#shared/domain/session.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { editBoard } from '#shared/document/operations/boards.ts';
import { editCharter, editInfo } from '#shared/document/operations/session.ts';
import { change, useSession } from '#renderer/store/session-store.ts';
import { FormSelect, FormTextArea, FormTextField } from '#renderer/ui/form.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import './plan-panel.css';

const fieldsSchema = charterSchema.extend({
  title: z.string().trim().min(1, 'common:required').max(sessionTitleLimit),
  place: z.string().max(200),
  date: z.string().max(20),
});
type PlanFields = z.infer<typeof fieldsSchema>;

const charterAreas = ['purpose', 'canChange', 'cannotChange', 'decider', 'use', 'feedback'] as const;

/** Before the start: what the session is called, what it asks, and what all parties may expect. Saved as it is typed. */
export function PlanPanel() {
  const { t } = useWords();
  const session = useSession((state) => state.session);
  const { title, place, date } = session.info;
  const form = useForm<PlanFields>({
    resolver: zodResolver(fieldsSchema),
    mode: 'onChange',
    values: { ...session.charter, title, place, date },
    resetOptions: { keepDirtyValues: true, keepErrors: true },
  });
  const { control, subscribe } = form;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values, name }) => keepField(values, name) }),
    [subscribe],
  );
  return (
    <form className="plan" onSubmit={(event) => event.preventDefault()}>
      <h2>{t('plan:planning')}</h2>
      <FormTextArea
        control={control}
        name="question"
        label={t('plan:question')}
        description={t('plan:questionHelp')}
        rows={2}
      />
      <FormTextField control={control} name="title" label={t('plan:title')} />
      <div className="plan-row">
        <FormTextField control={control} name="place" label={t('plan:place')} />
        <FormTextField control={control} name="date" label={t('plan:date')} type="date" />
      </div>
      <h3>{t('plan:charter')}</h3>
      <p className="plan-help">{t('plan:charterHelp')}</p>
      <FormSelect
        control={control}
        name="level"
        label={t('plan:level')}
        options={influenceLevels.map((level) => ({ id: level, label: t(`common:level.${level}`) }))}
      />
      {charterAreas.map((name) => (
        <FormTextArea key={name} control={control} name={name} label={t(`plan:${name}`)} rows={2} />
      ))}
    </form>
  );
}

/** Writes the one field that was typed in. The question also stands on the first board. */
function keepField(values: PlanFields, name: string | undefined): void {
  const field = fieldsSchema.keyof().safeParse(name);
  if (!field.success) return;
  const value = values[field.data];
  change((doc, session) => {
    if (field.data === 'title' || field.data === 'place' || field.data === 'date')
      return editInfo(doc, { [field.data]: value });
    editCharter(doc, { [field.data]: value });
    const board = Object.values(session.boards).toSorted(byOrder)[0];
    if (field.data === 'question' && board) editBoard(doc, board.id, value);
  }, `plan ${field.data}`);
}
