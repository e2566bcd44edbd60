import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { Id } from '#shared/domain/id.ts';
import { targetKindSchema, type Voting } from '#shared/domain/voting.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Form, FormNumberField, FormRadioGroup, FormTextArea } from '#renderer/ui/form.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import type { BoardTargets } from './board-targets.ts';
import { FormWarnings } from './form-warnings.tsx';
import { keepVoting, openKeptVoting } from './keep-voting.ts';
import { TargetPreview } from './target-preview.tsx';
import {
  budgetFor,
  mostBudget,
  mostPerTarget,
  startOf,
  votingFormSchema,
  type TargetCounts,
  type VotingForm,
} from './voting-form.ts';

type Props = {
  stepId: Id;
  boardId: Id;
  prepared: Voting | null;
  targets: BoardTargets;
  onOpened: (votingId: Id) => void;
};

/** The form of a voting that is not open yet. */
export function VotingFormView({ stepId, boardId, prepared, targets, onOpened }: Props) {
  const { t } = useWords();
  const counts = { clusters: targets.clusters.length, notes: targets.notes.length };
  const { form, values } = useVotingForm(prepared, boardId, counts);
  const count = counts[values.targetKind];
  const keep = (kept: VotingForm): Id => keepVoting(prepared?.id ?? null, { ...kept, stepId, boardId });
  const open = form.handleSubmit((kept) => {
    const id = keep(kept);
    onOpened(id);
    openKeptVoting(id);
  });
  const keepForLater = form.handleSubmit((kept) => {
    keep(kept);
    showToast({ text: t('voting:kept'), tone: 'ok' });
  });
  const kinds = targetKindSchema.options.map((id) => ({
    id,
    label: t(`voting:targetKinds.${id}`),
    description: t('voting:options', { count: counts[id] }),
    isDisabled: counts[id] === 0,
  }));
  return (
    <div className="voting-form">
      <Form onSubmit={open}>
        <FormTextArea
          control={form.control}
          name="question"
          label={t('voting:question')}
          maxLength={500}
          rows={1}
        />
        <FormRadioGroup
          control={form.control}
          name="targetKind"
          label={t('voting:targetKind')}
          orientation="horizontal"
          options={kinds}
        />
        <div className="voting-form-dots">
          <FormNumberField
            control={form.control}
            name="budget"
            label={t('voting:budget')}
            description={t(`voting:${whyBudget(count)}`, { count, suggested: budgetFor(count) })}
            minValue={1}
            maxValue={mostBudget(count, values.perTarget)}
          />
          <FormNumberField
            control={form.control}
            name="perTarget"
            label={t('voting:perTarget')}
            description={t('voting:perTargetWhy')}
            minValue={1}
            maxValue={mostPerTarget(values.budget)}
          />
        </div>
        <FormWarnings kind={values.targetKind} count={count} loose={targets.loose} />
        <div className="voting-form-foot">
          <Button type="submit" variant="primary" isDisabled={count === 0}>
            {t('voting:open')}
          </Button>
          <Button onPress={() => void keepForLater()}>{t('voting:keep')}</Button>
          <p>{t('voting:openingFixes')}</p>
        </div>
      </Form>
      <TargetPreview targets={targets[values.targetKind]} notesIn={targets.notesIn} />
    </div>
  );
}

/** The reason for a suggestion: the rule of one per three targets holds between its two bounds. */
function whyBudget(count: number): 'budgetWhyFew' | 'budgetWhy' | 'budgetWhyMany' {
  if (count < 6) return 'budgetWhyFew';
  return count > 23 ? 'budgetWhyMany' : 'budgetWhy';
}

/** The form's state; the suggested budget follows the number of targets until someone has set another. */
function useVotingForm(prepared: Voting | null, boardId: Id, counts: TargetCounts) {
  const question = useSession((state) => state.session.boards[boardId]?.question ?? '');
  const form = useForm<VotingForm>({
    resolver: zodResolver(votingFormSchema(counts)),
    defaultValues: startOf(prepared, question, counts),
    mode: 'onTouched',
  });
  const [targetKind, budget, perTarget] = useWatch({
    control: form.control,
    name: ['targetKind', 'budget', 'perTarget'],
  });
  const suggested = budgetFor(counts[targetKind]);
  const isOwn = prepared !== null || form.formState.dirtyFields.budget === true;
  useEffect(() => {
    if (!isOwn) form.resetField('budget', { defaultValue: suggested });
  }, [form, isOwn, suggested]);
  return { form, values: { targetKind, budget, perTarget } };
}
