import { zodResolver } from '@hookform/resolvers/zod';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { stepMinutes, toolSchema, tools, type Step, type Tool } from '#shared/domain/step.ts';
import { addSteps, deleteStep, editStep, moveStep } from '#shared/document/operations/steps.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { newId } from '#renderer/store/new-id.ts';
import { change, sessionNow, undoAction } from '#renderer/store/session-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Form, FormNumberField, FormSelect, FormTextArea, FormTextField } from '#renderer/ui/form.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';

const fieldsSchema = z.object({
  title: z.string().trim().min(1, 'common:required').max(200),
  tool: toolSchema,
  minutes: z.number().int().min(stepMinutes.min).max(stepMinutes.max),
  instruction: z.string().max(2000),
});
type StepFields = z.infer<typeof fieldsSchema>;

const newStep: StepFields = { title: '', tool: 'discuss', minutes: 10, instruction: '' };

/** Makes a step (`step` is null) or changes one. */
export function StepDialog({ step, onClose }: { step: Step | null; onClose: () => void }) {
  const { t } = useWords();
  const form = useForm<StepFields>({ resolver: zodResolver(fieldsSchema), defaultValues: step ?? newStep });
  const save = form.handleSubmit((fields) => {
    if (step)
      change((doc) => editStep(doc, step.id, { ...fields, boardId: boardFor(fields.tool, step.boardId) }));
    else addStep(fields);
    onClose();
  });
  const { control } = form;
  return (
    <Dialog
      title={step ? t('plan:editStep', { step: step.title }) : t('plan:newStep')}
      isOpen
      onClose={onClose}
    >
      <Form onSubmit={save}>
        <FormTextField control={control} name="title" label={t('plan:stepTitle')} />
        <FormSelect
          control={control}
          name="tool"
          label={t('plan:stepTool')}
          options={tools.map((tool) => ({ id: tool, label: t(`common:tool.${tool}`) }))}
        />
        <FormNumberField
          control={control}
          name="minutes"
          label={t('plan:stepMinutes')}
          minValue={stepMinutes.min}
          maxValue={stepMinutes.max}
        />
        <FormTextArea control={control} name="instruction" label={t('plan:stepInstruction')} />
        {step && <StepActions step={step} onRemoved={onClose} />}
        <DialogFooter>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('common:save')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

function StepActions({ step, onRemoved }: { step: Step; onRemoved: () => void }) {
  const { t } = useWords();
  const remove = () => {
    change((doc) => deleteStep(doc, step.id));
    showToast({
      text: t('plan:stepRemoved', { step: step.title }),
      action: undoAction(t('common:undo')),
    });
    onRemoved();
  };
  return (
    <div className="step-actions">
      <Button
        size="small"
        icon={ArrowUp}
        onPress={() => change((doc, session) => moveStep(doc, session, step.id, -1))}
      >
        {t('plan:stepUp')}
      </Button>
      <Button
        size="small"
        icon={ArrowDown}
        onPress={() => change((doc, session) => moveStep(doc, session, step.id, 1))}
      >
        {t('plan:stepDown')}
      </Button>
      <Button size="small" variant="danger" icon={Trash2} onPress={remove}>
        {t('common:remove')}
      </Button>
    </div>
  );
}

function addStep(fields: StepFields): void {
  change((doc, session) =>
    addSteps(doc, session, [{ ...fields, id: newId(), boardId: boardFor(fields.tool, null) }]),
  );
}

/** Tools that work on a board take the one the step had, else the session's first. */
function boardFor(tool: Tool, before: string | null): string | null {
  if (tool !== 'write' && tool !== 'cluster' && tool !== 'vote') return null;
  return before ?? Object.values(sessionNow().boards).toSorted(byOrder)[0]?.id ?? null;
}
