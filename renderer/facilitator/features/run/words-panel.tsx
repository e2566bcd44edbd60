import type { ReactNode } from 'react';
import type { Step } from '#shared/domain/step.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { useWords } from '#renderer/ui/words.tsx';
import './words-panel.css';

const shownInCharter = ['purpose', 'canChange', 'cannotChange', 'decider', 'use', 'feedback'] as const;

/** Steps that are said rather than made: the question, what the room does, what has been promised, and what they are about. */
export function WordsPanel({ step, children }: { step: Step; children?: ReactNode }) {
  const { t } = useWords();
  const charter = useSession((state) => state.session.charter);
  const promises = shownInCharter.filter((field) => charter[field] !== '');
  return (
    <div className="words">
      <p className="words-step">{step.title}</p>
      <h2>{charter.question}</h2>
      {step.instruction !== '' && <p className="words-instruction">{step.instruction}</p>}
      {step.tool === 'present' && promises.length > 0 && (
        <dl className="words-charter">
          {promises.map((field) => (
            <div key={field}>
              <dt>{t(`plan:${field}`)}</dt>
              <dd>{charter[field]}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </div>
  );
}
