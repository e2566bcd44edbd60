import { ClipboardList, Pencil, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { agendaOf, currentStepOf } from '#shared/domain/agenda.ts';
import { openVotings } from '#shared/domain/voting.ts';
import type { Step } from '#shared/domain/step.ts';
import { isRunning, plannedTime, spentTime } from '#shared/timebox/clock.ts';
import { askToEnter } from '#renderer/store/room-actions.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { ifFocusIsLost } from '#renderer/ui/focus-lost.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { StepDialog } from './step-dialog.tsx';
import './agenda.css';

type AgendaProps = {
  showsPlan: boolean;
  onPlan: () => void;
  /** Told when a step has been chosen. */
  onGo: () => void;
};

/** The agenda rail: the plan, where the room is, and the way to any step. */
export function Agenda({ showsPlan, onPlan, onGo }: AgendaProps) {
  const { t } = useWords();
  const steps = useSession((state) => state.session.steps);
  const info = useSession((state) => state.session.info);
  const agenda = useMemo(() => agendaOf({ steps }), [steps]);
  const current = agenda.indexOf(currentStepOf({ steps, info }) as Step);
  const [edited, setEdited] = useState<Step | 'new' | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEdited(null);
    ifFocusIsLost(() => addButton.current?.focus());
  };
  return (
    <nav className="agenda" aria-label={t('plan:agenda')}>
      <button
        type="button"
        className="agenda-plan"
        aria-current={showsPlan ? 'page' : undefined}
        onClick={onPlan}
      >
        <ClipboardList aria-hidden />
        {t('plan:plan')}
      </button>
      <h2>{t('plan:agenda')}</h2>
      <ol>
        {agenda.map((step, index) => (
          <AgendaStep
            key={step.id}
            step={step}
            number={index + 1}
            state={index < current ? 'done' : index === current ? 'now' : 'later'}
            onGo={() => {
              askToEnter(step.id);
              onGo();
            }}
            onEdit={() => setEdited(step)}
          />
        ))}
      </ol>
      <div className="agenda-add">
        <Button ref={addButton} variant="quiet" icon={Plus} onPress={() => setEdited('new')}>
          {t('plan:addStep')}
        </Button>
      </div>
      <p className="agenda-total">
        {t('plan:total', { minutes: agenda.reduce((sum, step) => sum + step.minutes, 0) })}
      </p>
      {edited && <StepDialog step={edited === 'new' ? null : edited} onClose={close} />}
    </nav>
  );
}

type AgendaStepProps = {
  step: Step;
  number: number;
  state: 'done' | 'now' | 'later';
  onGo: () => void;
  onEdit: () => void;
};

function AgendaStep({ step, number, state, onGo, onEdit }: AgendaStepProps) {
  const { t } = useWords();
  const isVoting = useSession(({ session }) =>
    openVotings(session.votings).some((voting) => voting.stepId === step.id),
  );
  return (
    <li className="agenda-step" data-state={state}>
      <button
        type="button"
        className="agenda-go"
        aria-current={state === 'now' ? 'step' : undefined}
        onClick={onGo}
      >
        <span className="agenda-number">{state === 'done' ? '✓' : number}</span>
        <b>{step.title}</b>
        <span className="agenda-minutes">{t('common:minutes', { count: step.minutes })}</span>
        {isVoting && <span className="agenda-voting">{t('plan:votingOpen')}</span>}
        {state === 'now' && <Progress step={step} />}
      </button>
      <IconButton
        size="small"
        icon={Pencil}
        label={t('plan:editStep', { step: step.title })}
        onPress={onEdit}
      />
    </li>
  );
}

/** How much of the timebox has gone; its figures stand on the clock itself. */
function Progress({ step }: { step: Step }) {
  const now = useNow(isRunning(step.timebox));
  const share = Math.min(1, spentTime(step.timebox, now) / plannedTime(step));
  return (
    <span className="agenda-progress" aria-hidden="true">
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}
