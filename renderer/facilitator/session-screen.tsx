import { useEffect, useState } from 'react';
import { currentStepOf } from '#shared/domain/agenda.ts';
import { showBoard, useBoard } from '#renderer/store/board-store.ts';
import { redo, undo, useSession } from '#renderer/store/session-store.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { Agenda } from '#renderer/facilitator/features/plan/agenda.tsx';
import { ExportDialog } from '#renderer/facilitator/features/report/export-dialog.tsx';
import { TopBar } from '#renderer/facilitator/features/run/top-bar.tsx';
import { LeaveVoting } from '#renderer/facilitator/features/voting/leave-voting.tsx';
import { StepScreen, type SessionView } from './step-screen.tsx';
import './session-screen.css';

type SessionScreenProps = { onLeave: () => void; onSettings: () => void };

/** One open session: top bar, agenda, and what the room does now. */
export function SessionScreen({ onLeave, onSettings }: SessionScreenProps) {
  const { t } = useWords();
  const status = useSession((state) => state.status);
  const step = useSession((state) => currentStepOf(state.session));
  const [view, setView] = useState<SessionView>('step');
  const toStep = () => setView('step');
  const [exporting, setExporting] = useState(false);
  useEffect(() => showBoard(step?.boardId ?? null), [step?.boardId]);
  useUndoKeys();
  // A session that could not be opened has told its fault: back to where one can choose another.
  useEffect(() => {
    if (status === 'closed') onLeave();
  }, [status, onLeave]);
  if (status !== 'open') return <p className="session-opening">{t('run:opening')}</p>;
  return (
    <div className="session">
      <TopBar
        showsResults={view === 'results'}
        onLeave={onLeave}
        onResults={(show) => setView(show ? 'results' : 'step')}
        onExport={() => setExporting(true)}
        onSettings={onSettings}
      />
      <Agenda
        showsPlan={view === 'plan' || (view === 'step' && !step)}
        onPlan={() => setView('plan')}
        onGo={toStep}
      />
      <StepScreen step={step} view={view} onStep={toStep} />
      <LeaveVoting />
      <ExportDialog isOpen={exporting} onClose={() => setExporting(false)} />
    </div>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z (Ctrl+Y) for the session; a text field that is being written keeps its own undo. */
function useUndoKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isWriting(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  if (useBoard.getState().edited !== null) return true;
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.value !== '');
}
