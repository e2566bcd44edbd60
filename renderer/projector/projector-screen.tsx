import type { ProjectorView } from '#shared/contract/projector-view.ts';
import { BoardScene } from './board-scene.tsx';
import { ClusterScene } from './cluster-scene.tsx';
import { FootLine } from './foot-line.tsx';
import { headingSize } from './heading-size.ts';
import { NoteScene } from './note-scene.tsx';
import { ResultsScene } from './results-scene.tsx';
import { RoomClock } from './room-clock.tsx';
import { VotingScene } from './voting-scene.tsx';
import { WaitingScreen } from './waiting-screen.tsx';
import { WordsScene } from './words-scene.tsx';
import './note-sheets.css';
import './projector-screen.css';

/** The whole picture for the room. Null: nothing has been sent yet. */
export function ProjectorScreen({ view }: { view: ProjectorView | null }) {
  if (!view) return <WaitingScreen />;
  return (
    <main className="projector-page">
      <TopLine view={view} />
      <Scene view={view} />
      <FootLine view={view} />
    </main>
  );
}

function TopLine({ view }: { view: ProjectorView }) {
  const { step, clock, scene } = view;
  const question = view.question || view.title;
  const isAlone = scene.kind === 'note' || scene.kind === 'cluster';
  const showsInstruction = step !== null && (scene.kind === 'board' || scene.kind === 'voting');
  return (
    <header className={isAlone ? 'projector-top is-quiet' : 'projector-top'}>
      <div>
        <h1 className={`is-${headingSize(question)}`}>{question}</h1>
        {showsInstruction && step.instruction && <p className="projector-instruction">{step.instruction}</p>}
      </div>
      {step && clock && <RoomClock clock={clock} label={scene.kind === 'words' ? null : step.title} />}
    </header>
  );
}

function Scene({ view }: { view: ProjectorView }) {
  const { scene } = view;
  switch (scene.kind) {
    case 'board':
      return <BoardScene scene={scene} />;
    case 'note':
      return <NoteScene scene={scene} />;
    case 'cluster':
      return <ClusterScene scene={scene} />;
    case 'voting':
      return <VotingScene scene={scene} />;
    case 'results':
      return <ResultsScene scene={scene} />;
    case 'words':
      return <WordsScene step={view.step} />;
  }
}
