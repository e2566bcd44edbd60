import { useState } from 'react';
import type { Duplicates } from '#shared/clustering/grouping.ts';
import type { Id } from '#shared/domain/id.ts';
import { merge } from '#renderer/store/merge-actions.ts';
import { attempt, useSession } from '#renderer/store/session-store.ts';
import { askDuplicates } from '#renderer/store/suggestion-actions.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { useAnswer } from './use-answer.ts';
import { Why } from './why.tsx';
import './note-list.css';

/** Notes that probably say the same. Merged, one stands for the others, which keep every word. */
export function DuplicatesDialog({ boardId, onClose }: { boardId: Id; onClose: () => void }) {
  const { t } = useWords();
  const answer = useAnswer(() => askDuplicates(boardId));
  const [answered, setAnswered] = useState<readonly Duplicates[]>([]);
  const left = Array.isArray(answer) ? answer.filter((each) => !answered.includes(each)) : [];
  return (
    <Dialog title={t('suggestions:duplicatesTitle')} isOpen onClose={onClose}>
      <p role="status">
        {answer === null && t('suggestions:thinking')}
        {answer === 'failed' && t('suggestions:failed')}
        {Array.isArray(answer) && left.length === 0 && t('suggestions:noDuplicates')}
      </p>
      <ul className="note-list">
        {left.map((each) => (
          <DuplicatesRow
            key={each.notes.join()}
            duplicates={each}
            onMerged={() => setAnswered([...answered, each])}
          />
        ))}
      </ul>
      <DialogFooter>
        <Button variant="primary" onPress={onClose}>
          {t('common:close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function DuplicatesRow({ duplicates, onMerged }: { duplicates: Duplicates; onMerged: () => void }) {
  const { t } = useWords();
  const notes = useSession((state) => state.session.notes);
  const present = duplicates.notes.filter((id) => notes[id]);
  const [first] = present;
  const mergeThem = () => {
    if (first === undefined) return;
    const { became } = attempt(() => merge(first, present));
    if (became === 'nothing') return showToast({ text: t('commands:stuck') });
    if (became !== 'changed') return;
    announce(t('commands:merged', { count: present.length }));
    onMerged();
  };
  return (
    <li>
      {present.map((id) => (
        <p key={id}>{notes[id]?.text}</p>
      ))}
      <Why reasons={duplicates.reasons} />
      <Button size="small" onPress={mergeThem}>
        {t('commands:mergeDo', { count: present.length })}
      </Button>
    </li>
  );
}
