import { ArrowLeft, ArrowRight, ChartNoAxesColumn, Download, Redo2, Settings, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { askToEnter } from '#renderer/store/room-actions.ts';
import { redo, undo, useSession } from '#renderer/store/session-store.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { ifFocusIsLost } from '#renderer/ui/focus-lost.ts';
import { isSecondClick } from '#renderer/ui/second-click.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { nextStepOf } from '#shared/domain/agenda.ts';
import { openVotings } from '#shared/domain/voting.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { CopyIndicator } from './copy-indicator.tsx';
import { ProjectorButton } from './projector-button.tsx';
import { SavedIndicator } from './saved-indicator.tsx';
import './top-bar.css';

type TopBarProps = {
  showsResults: boolean;
  onLeave: () => void;
  onResults: (show: boolean) => void;
  onExport: () => void;
  onSettings: () => void;
};

export function TopBar({ showsResults, onLeave, onResults, onExport, onSettings }: TopBarProps) {
  const { t, language } = useWords();
  const info = useSession((state) => state.session.info);
  const meta = [info.place, formatDate(info.date, language)].filter((part) => part !== '').join(' · ');
  return (
    <header className="top-bar">
      <IconButton icon={ArrowLeft} label={t('run:backToLibrary')} onPress={onLeave} />
      <div className="top-bar-name">
        <h1 title={info.title}>{info.title}</h1>
        <span className="top-bar-meta">{meta}</span>
      </div>
      <div className="save-states">
        <SavedIndicator />
        <CopyIndicator sessionId={info.id} />
      </div>
      <UndoButtons />
      <ProjectorButton sessionId={info.id} />
      <Button icon={ChartNoAxesColumn} onPress={() => onResults(!showsResults)}>
        {t(showsResults ? 'run:resultsBack' : 'run:results')}
      </Button>
      <Button icon={Download} onPress={onExport}>
        {t('run:export')}
      </Button>
      <IconButton icon={Settings} label={t('run:settings')} onPress={onSettings} />
      <NextStepButton onPress={() => onResults(false)} />
    </header>
  );
}

/** When there is no more to undo, the keyboard goes on to redo, and the other way round. */
function UndoButtons() {
  const { t } = useWords();
  const can = useSession((state) => state.can);
  const isVoting = useSession((state) => openVotings(state.session.votings).length > 0);
  const [undoButton, redoButton] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const undoOne = () => {
    undo();
    ifFocusIsLost(() => redoButton.current?.focus());
  };
  const redoOne = () => {
    redo();
    ifFocusIsLost(() => undoButton.current?.focus());
  };
  return (
    <div className="top-bar-undo">
      <IconButton
        ref={undoButton}
        icon={Undo2}
        label={t('common:undo')}
        onPress={undoOne}
        isDisabled={!can.undo && !isVoting}
        whyNot={isVoting && !can.undo ? t('run:undoVoting') : undefined}
      />
      <IconButton
        ref={redoButton}
        icon={Redo2}
        label={t('common:redo')}
        onPress={redoOne}
        isDisabled={!can.redo}
      />
    </div>
  );
}

function NextStepButton({ onPress }: { onPress: () => void }) {
  const { t } = useWords();
  const next = useSession((state) => nextStepOf(state.session));
  const started = useSession((state) => state.session.info.currentStepId !== null);
  /** One press is one step: who starts with a double click has not skipped the first. */
  const go = (click: { detail: number }) => {
    if (isSecondClick(click)) return;
    if (next) askToEnter(next.id);
    onPress();
  };
  return (
    <Button variant="primary" icon={ArrowRight} isDisabled={!next} onClick={go}>
      {t(!next ? 'run:finished' : started ? 'run:nextStep' : 'run:start')}
    </Button>
  );
}
